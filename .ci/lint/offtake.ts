/**
 * The project's own lint rules, for what no published rule says. Loaded by .oxlintrc.json.
 *
 * `no-power-operator`   `**` may differ in the last bit between machines
 * `no-text-in-code`     what a person reads comes from assets/locales, never from the code
 * `reason-for-silence`  a lint suppression says why
 */
import type { Node, Rule } from './rule.ts';

const noPowerOperator: Rule = {
  create(context) {
    const report = (node: Node) =>
      context.report({
        node,
        message: 'Use power() of #kernel/exact.ts: `**` may differ in its last bit on another machine.',
      });
    return {
      "BinaryExpression[operator='**']": report,
      "AssignmentExpression[operator='**=']": report,
    };
  },
};

/** Attributes of an element that a person reads or hears. */
const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext)|alt|caption|description|errorMessage|heading|label|placeholder|summary|title)$/;

/** Attributes and properties whose words are for machines. */
const machineAttributes =
  /^(class|className|style|font|fontFamily|id|d|key|sizes|transform|viewBox|grid.*|slot|rel|.*Class)$/;

/** Constructors and functions whose texts nobody sees: errors for developers, names of random streams. */
const unseenBy = /^(\w*Error|randomFrom|streamFrom)$/;

const hasLetters = (text: string) => /\p{L}/u.test(text);
const isFont = (text: string) => /\b(serif|sans-serif|monospace|system-ui)$|\b\d+px /.test(text);
const isSentence = (text: string) => /\p{L}{2,}[,;:.!?]?\s+\p{L}{2,}/u.test(text) && !isFont(text);

const noTextInCode: Rule = {
  create(context) {
    const report = (node: Node, text: string) =>
      context.report({
        node,
        message: `Put “${text.trim().slice(0, 40)}” into assets/locales and ask the words floor for it: no text in code.`,
      });
    const check = (node: Node, text: string) => {
      const place = placeOf(node);
      if (place.machine) return;
      if (place.spoken ? hasLetters(text) : isSentence(text)) report(node, text);
    };
    return {
      JSXText(node) {
        if (hasLetters(String(node['value']))) report(node, String(node['value']));
      },
      Literal(node) {
        if (typeof node['value'] === 'string') check(node, node['value']);
      },
      TemplateElement(node) {
        const value = node['value'] as { cooked?: string } | undefined;
        check(node, value?.cooked ?? '');
      },
    };
  },
};

/** Where a literal stands: in an attribute that is read aloud, in one for machines, or anywhere else. */
function placeOf(literal: Node): { readonly spoken: boolean; readonly machine: boolean } {
  for (let node: Node | undefined = literal.parent, child = literal; node; child = node, node = node.parent) {
    switch (node.type) {
      case 'JSXAttribute': {
        const name = String((node['name'] as Node)['name']);
        const spoken = spokenAttributes.test(name) && isValueOf(literal, node);
        return { spoken, machine: machineAttributes.test(name) };
      }
      case 'Property': {
        const key = node['key'] as Node;
        if (machineAttributes.test(String(key['name'] ?? key['value'])))
          return { spoken: false, machine: true };
        break;
      }
      case 'JSXExpressionContainer':
        if (node.parent?.type === 'JSXElement' || node.parent?.type === 'JSXFragment') {
          return { spoken: isValueOf(literal, node), machine: false };
        }
        break;
      case 'NewExpression':
      case 'CallExpression': {
        const name = String((node['callee'] as Node)['name']);
        if (node['callee'] !== child && unseenBy.test(name)) return { spoken: false, machine: true };
        break;
      }
      // An error that only a developer can meet, the name of a module, a type.
      case 'ThrowStatement':
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'TSLiteralType':
        if (node.type !== 'ExportNamedDeclaration' || node['source'] === child)
          return { spoken: false, machine: true };
        break;
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
      case 'Program':
        return { spoken: false, machine: false };
    }
  }
  return { spoken: false, machine: false };
}

/** Whether the literal can become the value of what holds it: `{a ? 'x' : 'y'}`, not `{t('x')}` or `{kind === 'x'}`. */
function isValueOf(literal: Node, container: Node): boolean {
  for (
    let node = literal.parent, child = literal;
    node && node !== container;
    child = node, node = node.parent
  ) {
    if (node.type === 'ConditionalExpression' && node['test'] !== child) continue;
    if (node.type === 'LogicalExpression' && node['right'] === child) continue;
    if (node.type === 'TemplateLiteral' || node.type === 'JSXExpressionContainer') continue;
    return false;
  }
  return true;
}

const reasonForSilence: Rule = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!/^\s*(oxlint|eslint)-disable/.test(comment.value) || / -- \S/.test(comment.value)) continue;
          context.report({
            node: comment,
            message: 'Say why the rule is silenced: `oxlint-disable-next-line <rule> -- <reason>`.',
          });
        }
      },
    };
  },
};

export default {
  meta: { name: 'offtake' },
  rules: {
    'no-power-operator': noPowerOperator,
    'no-text-in-code': noTextInCode,
    'reason-for-silence': reasonForSilence,
  },
};
