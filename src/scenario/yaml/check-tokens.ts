/**
 * Does this text use only the plain part of YAML: maps, lists, texts and numbers? Anchors, aliases, tags,
 * directives and further documents are refused before anything is built, so that no short file can grow.
 */
import { CST, Lexer } from 'yaml';
import type { ProblemCode } from '../problem/codes.ts';
import type { TextFault } from '../problem/problem.ts';
import { MAX_DEPTH, MAX_PROBLEMS_PER_STAGE, MAX_TOKENS } from './limits.ts';

const refused: Readonly<Record<string, ProblemCode>> = {
  anchor: 'YAML_ALIAS',
  alias: 'YAML_ALIAS',
  tag: 'YAML_TAG',
  'directive-line': 'YAML_DIRECTIVE',
};

/** Pieces that the lexer puts between the text's own, and that have no length in it. */
const markers = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** What a document may hold and still say nothing. */
const blank: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'directive-line']);

export interface CheckedTokens {
  /** In the order of the text; any of them makes the text unfit to be read further. */
  readonly faults: readonly TextFault[];
  /** How many pieces the text has, as far as it was looked through. */
  readonly count: number;
}

/** Looks at no more than `limit` pieces, and at most {@link MAX_TOKENS}. */
export function checkTokens(text: string, limit: number): CheckedTokens {
  const faults: TextFault[] = [];
  const report = (code: ProblemCode, offset: number, data = {}) => faults.push({ code, offset, data });
  let offset = 0;
  const most = Math.min(limit, MAX_TOKENS);
  let count = 0;
  /** Documents begun, and whether the present one has begun to say something. */
  let documents = 0;
  let isInside = false;
  /** Open brackets, and `-` or `?` marks since the line began: both nest. */
  let brackets = 0;
  let marks = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > most) {
      report('YAML_TOO_MANY', offset, { limit: most });
      break;
    }
    const kind = previous === CST.SCALAR ? 'scalar' : CST.tokenType(lexeme);
    previous = lexeme;
    if (markers.has(lexeme)) {
      if (lexeme === CST.DOCUMENT) documents++;
      if (documents > 1 && lexeme === CST.DOCUMENT) report('YAML_DOCUMENTS', offset);
      continue;
    }
    if (kind === 'doc-start' && isInside) report('YAML_DOCUMENTS', offset);
    isInside ||= kind === null || !blank.has(kind);
    if (kind === 'newline') marks = 0;
    if (kind === 'seq-item-ind' || kind === 'explicit-key-ind') marks++;
    if (kind === 'flow-seq-start' || kind === 'flow-map-start') brackets++;
    if (kind === 'flow-seq-end' || kind === 'flow-map-end') brackets = Math.max(0, brackets - 1);
    if (brackets > MAX_DEPTH || marks > MAX_DEPTH) {
      report('YAML_TOO_DEEP', offset, { limit: MAX_DEPTH });
      break;
    }
    const code = kind === null ? undefined : refused[kind];
    if (code !== undefined) report(code, offset, { text: lexeme.slice(0, 40) });
    if (faults.length >= MAX_PROBLEMS_PER_STAGE) break;
    offset += lexeme.length;
  }
  return { faults, count };
}
