import ts from 'typescript';
import { gapsOf, withoutPlural, type LocaleStrings } from './locale-strings.ts';

/** What the code says with the words floor. */
export interface WordsInCode {
  /** Keys that are asked for and that no file defines, or whose gaps stay empty: one line per fault. */
  readonly faults: readonly string[];
  /** Every askable key that some literal or template of the code can mean. */
  readonly used: ReadonlySet<string>;
}

/**
 * Walks the program. A call of `t` or `has` must ask for keys that exist; a key in pieces, such as
 * `events.phase-entered.${phase}`, is put together from the types of its pieces where these are closed lists.
 */
export function findWords(
  files: readonly string[],
  options: ts.CompilerOptions,
  strings: LocaleStrings,
): WordsInCode {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const bySentence = new Map([...strings].map(([key, sentence]) => [withoutPlural(key), sentence]));
  const keys = [...bySentence.keys()];
  const faults: string[] = [];
  const used = new Set<string>();

  for (const file of program.getSourceFiles()) {
    if (!files.includes(file.fileName)) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && bySentence.has(node.text)) used.add(node.text);
      if (ts.isTemplateExpression(node)) for (const key of keysOfTemplate(node)) used.add(key);
      if (ts.isCallExpression(node) && isAsking(node)) checkCall(node);
      ts.forEachChild(node, visit);
    };
    const complain = (node: ts.Node, message: string) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${file.fileName.replace(/^.*\/(?=src\/)/, '')}:${line + 1} ${message}`);
    };
    const checkCall = (call: ts.CallExpression): void => {
      const [asked, params] = call.arguments;
      if (asked === undefined) return;
      const wanted = textsOf(asked);
      for (const key of wanted ?? []) {
        const sentence = bySentence.get(key);
        if (sentence === undefined)
          complain(call, `asks for ${key}, which assets/locales/en does not define`);
        else
          for (const gap of emptyGaps(sentence, params)) complain(call, `leaves {{${gap}}} of ${key} empty`);
      }
      if (wanted === undefined && ts.isTemplateExpression(asked) && keysOfTemplate(asked).length === 0)
        complain(call, `asks for ${asked.getText()}, and no key of assets/locales/en looks like that`);
    };
    visit(file);
  }
  return { faults, used };

  /** Keys that the template can mean, if it begins with a section. */
  function keysOfTemplate(template: ts.TemplateExpression): readonly string[] {
    if (!/^[a-z][a-z0-9-]*\./.test(template.head.text)) return [];
    const pieces = [template.head, ...template.templateSpans.map((span) => span.literal)];
    const pattern = new RegExp(`^${pieces.map(({ text }) => escapePattern(text)).join('.+')}$`);
    return keys.filter((key) => pattern.test(key));
  }

  /** The texts that an expression can have, where they are a closed list. */
  function textsOf(expression: ts.Expression): readonly string[] | undefined {
    if (ts.isStringLiteralLike(expression)) return [expression.text];
    if (!ts.isTemplateExpression(expression)) return literalsOf(checker.getTypeAtLocation(expression));
    let texts: readonly string[] = [expression.head.text];
    for (const { expression: piece, literal } of expression.templateSpans) {
      const values = literalsOf(checker.getTypeAtLocation(piece));
      if (values === undefined) return undefined;
      texts = texts.flatMap((text) => values.map((value) => text + value + literal.text));
    }
    return texts;
  }
}

/** The values of a type that is a text, or a union of texts. */
function literalsOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : undefined;
}

/** `t(…)`, `words.t(…)`. */
function isAsking({ expression, arguments: given }: ts.CallExpression): boolean {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  return name === 't' && given.length > 0;
}

/** The gaps of a sentence that a literal object of params leaves empty. Anything but a literal is trusted. */
function emptyGaps(sentence: string, params: ts.Expression | undefined): readonly string[] {
  const gaps = gapsOf(sentence);
  if (params === undefined) return gaps;
  if (!ts.isObjectLiteralExpression(params)) return [];
  if (params.properties.some(ts.isSpreadAssignment)) return [];
  const given = new Set(params.properties.map((property) => property.name?.getText().replaceAll("'", '')));
  return gaps.filter((gap) => !given.has(gap));
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
