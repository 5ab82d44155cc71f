/** Which door of a class does this address lead to? */
export type ClassAddress =
  /** Joining by code, which a link may carry. */
  | { readonly door: 'join'; readonly code: string }
  /** A link of one's own, from a roster or a re-issued seat. */
  | { readonly door: 'seat'; readonly token: string }
  | { readonly door: 'facilitator'; readonly token: string | undefined }
  | { readonly door: 'wall'; readonly token: string };

export const isClassAddress = (hash: string): boolean => parseClassAddress(hash) !== undefined;

/** The address of a link of one's own, to be read or sent. */
export const seatLink = (token: string): string => `${location.origin}${location.pathname}#class=${token}`;

/** The address that makes somebody a facilitator of this server: for colleagues alone. */
export const facilitatorLink = (token: string): string =>
  `${location.origin}${location.pathname}#facilitate=${token}`;

/** The address that leads people to a class, for the wall and for a picture of it. */
export const joinLink = (code: string): string => `${location.origin}${location.pathname}#class/${code}`;

/** Does this name lead every device to itself, so that it brings nobody here from another one? */
export const isOwnDeviceOnly = (hostname: string): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);

/** `#class`, `#class/CODE`, `#join/CODE` for who writes that, `#class=TOKEN`, `#facilitate`, `#facilitate=TOKEN`, `#wall=TOKEN`; undefined for any other. */
export function parseClassAddress(hash: string): ClassAddress | undefined {
  const join = /^#join(?:\/([^=/]*))?$/.exec(hash);
  if (join !== null) return { door: 'join', code: readable(join[1] ?? '') };
  const found = /^#(class|facilitate|wall)(?:\/([^=/]*)|=(.+))?$/.exec(hash);
  if (found === null) return undefined;
  const [, door, code = '', token] = found;
  if (door === 'facilitate') return { door: 'facilitator', token };
  if (door === 'wall') return token === undefined ? undefined : { door: 'wall', token };
  return token === undefined ? { door: 'join', code: readable(code) } : { door: 'seat', token };
}

/** A code as somebody may have typed it into the address: a stray per cent sign stays what it is. */
function readable(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}
