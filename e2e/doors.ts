import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { ACTIONS, type ActionName } from "../modules/staff/permissions.ts";
import { currentPages } from "../processes/build/pages-folder.mjs";

/** Something of ours that answers requests, as the build knows it. */
export type Door = {
  kind: "page" | "route" | "action";
  /** "/desk/stories/[id]"; for an action the page it is sent to. */
  address: string;
  file: string;
  /** Of a route: the methods it answers. */
  methods: string[];
  /** Of an action: its name, and its id in this build. */
  name?: string;
  id?: string;
  /** What it asks `permit` for, read from its source. One of them is enough to be let in. */
  permits: ActionName[];
  /** Whether each of its functions asks before it looks at anything it was sent. */
  asksFirst: boolean;
};

type ActionEntry = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** Every page, route handler and server action in the build. */
export function listDoors(): Door[] {
  const server = path.join(currentPages() ?? "", "server");
  const paths = Object.keys(readJson<Record<string, string>>(path.join(server, "app-paths-manifest.json")));
  const { node } = readJson<{ node: Record<string, ActionEntry> }>(path.join(server, "server-reference-manifest.json"));
  return [
    ...paths.filter((key) => /\/(?:page|route)$/.test(key) && !key.startsWith("/_")).map(doorOfPath),
    ...Object.entries(node).map(([id, entry]) => doorOfAction(id, entry)),
  ];
}

const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, "utf8"));

/** @param key "/(desk)/desk/stories/[id]/page" */
function doorOfPath(key: string): Door {
  const kind = key.endsWith("/page") ? "page" : "route";
  const file = ["tsx", "ts"].map((extension) => `app${key}.${extension}`).find(isThere) ?? `app${key}`;
  const source = parse(file);
  return {
    ...{ kind, file, address: addressOf(key) },
    methods: kind === "page" ? ["GET"] : exportedNames(source).filter((name) => /^[A-Z]+$/.test(name)),
    permits: permitsIn(source),
    asksFirst: handlersOf(source, kind).every(asksBeforeAll),
  };
}

function doorOfAction(id: string, { filename, exportedName, workers }: ActionEntry): Door {
  // What the frame of the desk offers is sent to any page of it; the page of what is nowhere is no place to knock.
  const pages = Object.keys(workers).filter((page) => !page.includes("[...missing]"));
  const worker = pages.find((page) => filename.startsWith(page.replace(/page$/, ""))) ?? pages[0] ?? "";
  const functionNode = functionNamed(parse(filename), exportedName);
  return {
    ...{ kind: "action", file: filename, name: exportedName, id, methods: ["POST"] },
    address: addressOf(worker.replace(/^app/, "")),
    permits: functionNode ? permitsIn(functionNode) : [],
    asksFirst: functionNode !== undefined && asksBeforeAll(functionNode),
  };
}

/** Folders in parentheses are not part of an address. */
const addressOf = (key: string) => key.replace(/\/\([^)]+\)/g, "").replace(/\/(?:page|route)$/, "") || "/";

function isThere(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.map(({ name }) => name.text);
    }
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  });
}

function functionNamed(source: ts.SourceFile, name: string): ts.Node | undefined {
  return source.statements.find((statement) => {
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text === name;
    return (
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some((declaration) => declaration.name.getText() === name)
    );
  });
}

/** Names given to `permit`, in order; what a function of the same file asks for its caller counts as its caller's. */
function permitsIn(node: ts.Node, seen = new Set<string>()): ActionName[] {
  const found: ActionName[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) {
      const called = child.expression.text;
      if (called === "permit") found.push(...child.arguments.slice(0, 1).flatMap(actionNamesIn));
      else if (!seen.has(called)) {
        seen.add(called);
        const local = functionNamed(child.getSourceFile(), called);
        if (local) found.push(...permitsIn(local, seen));
      }
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return [...new Set(found)];
}

/** A page's own function, or one for each method of a route handler. */
function handlersOf(source: ts.SourceFile, kind: "page" | "route"): ts.Node[] {
  if (kind === "route") return exportedNames(source).flatMap((name) => functionNamed(source, name) ?? []);
  return source.statements.filter(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword),
  );
}

/** Nothing is called before `permit`: what was sent may be anything, and whoever may not ask is not told what was wrong with it. */
function asksBeforeAll(node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node) || !node.body) return false;
  for (const statement of node.body.statements) {
    if (permitsIn(statement).length > 0) return true;
    if (hasCall(statement) && !asksMayDo(statement)) return false;
  }
  return false;
}

/** Which of two permissions to ask for may depend on the role. */
const asksMayDo = (statement: ts.Statement) => /^const \w+ = await mayDo\("[\w-]+"\);$/.test(statement.getText());

const hasCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) || ts.forEachChild(node, (child) => hasCall(child) || undefined) === true;

/** `permit(mayAll ? "see-audit" : "see-own-audit")` names two. */
function actionNamesIn(node: ts.Node): ActionName[] {
  if (ts.isStringLiteral(node)) return Object.hasOwn(ACTIONS, node.text) ? [node.text as ActionName] : [];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(actionNamesIn);
  return [];
}
