import { readFileSync } from 'node:fs';
import ts from 'typescript';

const codeShape = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** Names of lists and types that hold codes. */
const holdsCodes = /(codes?|refusal|problem|notice|failure)$/i;

/**
 * Every stable code of the product: the literals of properties named `code`, of lists and types that are named after
 * what they hold (`refusalCodes`, `Notice`), and the first argument of `new Failure(…)`.
 */
export function codesIn(files: readonly string[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const path of files) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) && codeShape.test(node.text) && isACode(node)) codes.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return codes;
}

function isACode(literal: ts.Node): boolean {
  for (let node = literal.parent, child = literal; !ts.isSourceFile(node); child = node, node = node.parent) {
    if (ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) {
      if (node.name !== child && node.name.getText() === 'code') return true;
    } else if (ts.isVariableDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      return holdsCodes.test(node.name.getText());
    } else if (ts.isNewExpression(node)) {
      return holdsCodes.test(node.expression.getText());
    } else if (ts.isFunctionLike(node)) {
      return false;
    }
  }
  return false;
}

/** Codes of the first column of the tables in a page of Markdown, in order. */
export function codesOfPage(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| *`([A-Z][A-Z0-9_]+)` *\|/gm)].map(([, code]) => code ?? '');
}
