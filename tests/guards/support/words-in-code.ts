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
 * Walks the program. A call of `t` must ask for keys that exist, with every gap filled. So must a call of a function
 * that puts a beginning before its key and asks `t`. A key in pieces, such as `events.phase-entered.${phase}`, is put
 * together from the types of its pieces where these are closed lists.
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
    const complain = (node: ts.Node, message: string) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      faults.push(`${file.fileName.replace(/^.*\/(?=src\/)/, '')}:${line + 1} ${message}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) countBranch(node.text);
      if (ts.isTemplateExpression(node)) countTemplate('', node);
      if (ts.isCallExpression(node)) checkCall(node);
      ts.forEachChild(node, visit);
    };
    const checkCall = (call: ts.CallExpression): void => {
      const [asked, params] = call.arguments;
      const beginning = asked && beginningOf(call.expression);
      if (asked === undefined || beginning === undefined) return;
      const wanted = textsOf(asked);
      for (const key of wanted?.map((text) => beginning + text) ?? []) {
        used.add(key);
        const sentence = bySentence.get(key);
        if (sentence === undefined)
          complain(call, `asks for ${key}, which assets/locales/en does not define`);
        // What a function of our own fills in cannot be seen from here.
        else if (beginning === '')
          for (const gap of emptyGaps(sentence, params)) complain(call, `leaves {{${gap}}} of ${key} empty`);
      }
      if (wanted === undefined && ts.isTemplateExpression(asked) && countTemplate(beginning, asked) === 0)
        complain(
          call,
          `asks for ${beginning}${asked.getText()}, and no key of assets/locales/en looks like that`,
        );
    };
    visit(file);
  }
  return { faults, used };

  /** A text that is a key, or a branch of keys such as `errors.kinds`, to which the rest is added elsewhere. */
  function countBranch(text: string): void {
    if (bySentence.has(text)) used.add(text);
    else if (/^[a-z][\w-]*\.[\w.-]+$/.test(text))
      for (const key of keys) if (key.startsWith(`${text.replace(/\.$/, '')}.`)) used.add(key);
  }

  /** Uses the keys that the template can mean, if it begins with a section, and counts them. */
  function countTemplate(beginning: string, { head, templateSpans }: ts.TemplateExpression): number {
    const pieces = [beginning + head.text, ...templateSpans.map((span) => span.literal.text)];
    if (!/^[a-z][a-z0-9-]*\./.test(pieces[0] ?? '')) return 0;
    const pattern = new RegExp(`^${pieces.map(escapePattern).join('.+')}$`);
    const meant = keys.filter((key) => pattern.test(key));
    for (const key of meant) used.add(key);
    return meant.length;
  }

  /** What comes before the key: nothing for `t` itself, `cli.report.` for `(key) => t(`cli.report.${key}`)`. */
  function beginningOf(callee: ts.Expression): string | undefined {
    const declared = checker.getSymbolAtLocation(callee)?.valueDeclaration;
    const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
    if (made && (ts.isArrowFunction(made) || ts.isFunctionDeclaration(made))) {
      const inner = answerOf(made);
      const [key] = inner?.arguments ?? [];
      const [parameter] = made.parameters;
      if (inner === undefined || key === undefined || !ts.isTemplateExpression(key)) return undefined;
      const [span] = key.templateSpans;
      const isWhole = key.templateSpans.length === 1 && span?.literal.text === '';
      if (!isWhole || span.expression.getText() !== parameter?.name.getText()) return undefined;
      const outer = beginningOf(inner.expression);
      return outer === undefined ? undefined : outer + key.head.text;
    }
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    return name === 't' ? '' : undefined;
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

/** The call that a function answers with, if that is all it does. */
function answerOf({ body }: ts.ArrowFunction | ts.FunctionDeclaration): ts.CallExpression | undefined {
  if (body === undefined) return undefined;
  if (ts.isCallExpression(body)) return body;
  const last = ts.isBlock(body) ? body.statements.at(-1) : undefined;
  return last && ts.isReturnStatement(last) && last.expression && ts.isCallExpression(last.expression)
    ? last.expression
    : undefined;
}

/** The values of a type that is a text, or a union of texts. */
function literalsOf(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : undefined;
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
