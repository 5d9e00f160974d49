/** Every import of `src`: static, dynamic and of types, re-exports, globs and worker addresses. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

export const src = resolve('src')

export interface Import {
  /** Path inside `src`, with slashes. */
  readonly from: string
  readonly specifier: string
  /** Path inside `src` without its ending, or `null` for a package. */
  readonly to: string | null
  /** Gone once it is compiled. */
  readonly typeOnly: boolean
}

const inSrc = (file: string): string => relative(src, file).split(sep).join('/')

export function sourceFiles(folder = src): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : /\.(ts|vue)$/.test(entry.name)
        ? [inSrc(join(folder, entry.name))]
        : [],
  )
}

export function scriptOf(file: string): string {
  const text = readFileSync(join(src, file), 'utf8')
  if (!file.endsWith('.vue')) return text
  const { descriptor } = parse(text)
  return `${descriptor.script?.content ?? ''}\n${descriptor.scriptSetup?.content ?? ''}`
}

export function targetOf(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('@/')) return bare.slice(2)
  return bare.startsWith('.') ? inSrc(resolve(src, dirname(from), bare)) : null
}

/** `import type …`, and lists in which every name is a type. */
function isTypeOnly(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  if (!ts.isImportDeclaration(statement)) return false
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

export function importsOf(file: string, code = scriptOf(file)): Import[] {
  const types = new Set<string>()
  const values = new Set<string>()
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const specifier = (node.moduleSpecifier as ts.StringLiteral).text
      ;(isTypeOnly(node) ? types : values).add(specifier)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteralLike(argument)) values.add(argument.text)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      types.add((node.argument.literal as ts.StringLiteral).text)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  const globs = [...code.matchAll(/import\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)/g)].map((m) => m[1] ?? '')
  const urls = [...code.matchAll(/new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g)].map((m) => m[1] ?? '')
  for (const specifier of [...globs, ...urls]) values.add(specifier)
  const toImport =
    (typeOnly: boolean) =>
    (specifier: string): Import => ({ from: file, specifier, to: targetOf(file, specifier), typeOnly })
  return [
    ...[...values].map(toImport(false)),
    ...[...types].filter((one) => !values.has(one)).map(toImport(true)),
  ]
}

/** The file of `src` that an import means; none for packages, styles and words. */
export function fileOf({ to }: Import): string | undefined {
  if (to === null) return undefined
  return ['', '.ts', '.vue']
    .map((end) => `${to}${end}`)
    .find((file) => /\.(ts|vue)$/.test(file) && existsSync(join(src, file)))
}

/** Circles of files, each as the way around; late imports and imports of types count like all others. */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}
