import ts from 'typescript';
import type { SourceFile } from './files.ts';

/** Places where a type is claimed (`x as T`, not `as const`) with no comment beside or before it that says why. */
export function castsWithoutReason(file: SourceFile): readonly string[] {
  if (!/\bas\b/.test(file.text)) return [];
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !isConst(node) && !hasReason(file, lineOf(tree, node.type.getStart()), lineOf(tree, beginning(node)))) {
      found.push(`${file.path}:${lineOf(tree, node.type.getStart()) + 1} as ${node.type.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isConst(node: ts.AsExpression): boolean {
  return ts.isTypeReferenceNode(node.type) && node.type.typeName.getText() === 'const';
}

/** Where the statement, member or property around the claim begins. */
function beginning(node: ts.Node): number {
  let around = node;
  while (!ts.isStatement(around) && !ts.isClassElement(around) && !ts.isPropertyAssignment(around) && !ts.isJsxAttribute(around)) around = around.parent;
  return around.getStart();
}

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line;
}

/** A comment on the claim's line, on the line before it, or on the line before its statement. */
function hasReason(file: SourceFile, line: number, start: number): boolean {
  const beside = file.lines[line] ?? '';
  return /\s\/\/ \S/.test(beside) || [line - 1, start - 1].some((before) => /^\s*(\/\/|\*|\/\*)|\*\/\s*$|\s\/\/ \S/.test(file.lines[before] ?? ''));
}
