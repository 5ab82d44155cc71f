/** Who is this? Signed tokens say so, after a restart too: nothing of them is kept but the key. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export type Claims =
  | {
      readonly kind: 'seat';
      readonly classId: string;
      readonly participant: string;
      /** Issued again, a token gets the next number, and the earlier ones are worth nothing. */
      readonly number: number;
    }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'projector'; readonly classId: string };

export interface Tokens {
  sign(claims: Claims): string;
  /** What the token says; undefined unless it was signed here. */
  read(token: string): Claims | undefined;
  /** Is this the facilitators' secret? Takes the same time whatever is wrong with it. */
  isSecret(text: string): boolean;
}

/** All tokens hang on the secret too: with another secret, all of them lapse, those of seats among them. */
export function createTokens(key: string, secret: string): Tokens {
  const mac = (text: string) => createHmac('sha256', `${key}:${secret}`).update(text).digest();
  const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
  return {
    sign(claims) {
      const body = Buffer.from(JSON.stringify(listOf(claims))).toString('base64url');
      return `${body}.${mac(body).toString('base64url')}`;
    },
    read(token) {
      const [body = '', signature = '', ...rest] = token.split('.');
      if (rest.length > 0 || !isSame(Buffer.from(signature, 'base64url'), mac(body))) return undefined;
      return claimsOf(Buffer.from(body, 'base64url').toString());
    },
    isSecret: (text) => isSame(mac(plain(text)), mac(plain(secret))),
  };
}

/** As people type it: capitals and hyphens do not matter. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function listOf(claims: Claims): readonly (string | number)[] {
  switch (claims.kind) {
    case 'seat':
      return ['seat', claims.classId, claims.participant, claims.number];
    case 'projector':
      return ['projector', claims.classId];
    case 'facilitator':
      return ['facilitator'];
  }
}

function claimsOf(text: string): Claims | undefined {
  const [kind, classId, participant, number] = JSON.parse(text) as readonly unknown[];
  if (kind === 'facilitator') return { kind };
  if (typeof classId !== 'string') return undefined;
  if (kind === 'projector') return { kind, classId };
  if (kind !== 'seat' || typeof participant !== 'string' || typeof number !== 'number') return undefined;
  return { kind, classId, participant, number };
}

/** Thirty characters that nobody mistakes for one another, read aloud or from a wall. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of so many characters: six make 729 million. */
export function randomCode(length: number): string {
  // 240 is the greatest multiple of 30 below 256: no letter is likelier than another.
  const usable = [...randomBytes(length * 4)].filter((byte) => byte < 240);
  const code = usable.slice(0, length).map((byte) => letters[byte % letters.length] ?? '');
  return code.length === length ? code.join('') : randomCode(length);
}

/** A code as somebody typed it. */
export const codeOf = (typed: string): string => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
