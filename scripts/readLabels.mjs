import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { compilerOptions, docOf } from './readOptions.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {{ key: string, group: string, text: string, parameters: string[], owners: string[] }} Label
 *   `group` is the interface that declares it and `text` its docstring. `parameters` are the arguments of a function.
 *   `owners` are the components and helpers that read it, as `File.tsx Name`.
 */

/**
 * Reads every label from the types, with the components that read it.
 *
 * @returns {Label[]}
 */
export function readLabels() {
  const entry = join(root, 'src/labels/ApiKeysLabels.ts')
  const components = readdirSync(join(root, 'src/components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, 'src/components', file))
  const program = ts.createProgram([entry, ...components], compilerOptions())
  const checker = program.getTypeChecker()
  const labels = labelsIn(program.getSourceFile(entry), checker)
  const byName = new Map(labels.map((label) => [label.key, label]))
  for (const file of components) noteOwners(program.getSourceFile(file), checker, byName)
  return labels
}

/**
 * @param {ts.SourceFile | undefined} source
 * @param {ts.TypeChecker} checker
 * @returns {Label[]}
 */
function labelsIn(source, checker) {
  const declared = source?.statements.find(ts.isInterfaceDeclaration)
  if (!declared) throw new Error('src/labels/ApiKeysLabels.ts declares no interface.')
  return checker.getPropertiesOfType(checker.getTypeAtLocation(declared)).map((symbol) => ({
    key: symbol.name,
    group: groupOf(symbol) ?? '',
    text: docOf(symbol, checker).text,
    parameters: parametersOf(checker.getTypeOfSymbol(symbol), checker),
    owners: [],
  }))
}

/**
 * The parameters of a label, or of each label of a record.
 *
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 * @returns {string[]}
 */
function parametersOf(type, checker) {
  const [signature] = type.getCallSignatures()
  if (signature) return signature.parameters.map(({ name }) => name)
  const [member] = type.flags & ts.TypeFlags.Object ? checker.getPropertiesOfType(type) : []
  return member ? parametersOf(checker.getTypeOfSymbol(member), checker) : []
}

/** @param {ts.Symbol | undefined} symbol */
function groupOf(symbol) {
  const declaration = symbol?.declarations?.find((each) => ts.isInterfaceDeclaration(each.parent))
  const parent = declaration?.parent
  const isLabel = parent?.getSourceFile().fileName.startsWith(join(root, 'src/labels/'))
  return isLabel && parent && ts.isInterfaceDeclaration(parent) ? parent.name.text : undefined
}

/**
 * Adds the component or helper to every label that it reads: `labels.tryAgain`, `labels[action]` or `{ tryAgain }`.
 *
 * @param {ts.SourceFile | undefined} source
 * @param {ts.TypeChecker} checker
 * @param {ReadonlyMap<string, Label>} labels
 */
function noteOwners(source, checker, labels) {
  for (const statement of source?.statements ?? []) {
    const owner = `${basename(source?.fileName ?? '')} ${nameOf(statement)}`
    /** @param {ts.Node} node */
    const visit = (node) => {
      for (const symbol of labelsReadBy(node, checker)) {
        const label = groupOf(symbol) && labels.get(symbol.name)
        if (label && !label.owners.includes(owner)) label.owners.push(owner)
      }
      node.forEachChild(visit)
    }
    visit(statement)
  }
}

/** @param {ts.Statement} statement */
function nameOf(statement) {
  const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement
  const name = declaration && 'name' in declaration ? declaration.name : undefined
  return name && ts.isIdentifier(name) ? name.text : ''
}

/**
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @returns {ts.Symbol[]}
 */
function labelsReadBy(node, checker) {
  if (ts.isPropertyAccessExpression(node)) return known(checker.getSymbolAtLocation(node.name))
  if (ts.isElementAccessExpression(node))
    return membersNamed(checker.getTypeAtLocation(node.argumentExpression), checker.getTypeAtLocation(node.expression))
  if (!ts.isBindingElement(node) || !ts.isIdentifier(node.propertyName ?? node.name)) return []
  const name = /** @type {ts.Identifier} */ (node.propertyName ?? node.name).text
  return known(checker.getTypeAtLocation(node.parent).getProperty(name))
}

/**
 * @param {ts.Type} names
 * @param {ts.Type} type
 */
function membersNamed(names, type) {
  const literals = names.isUnion() ? names.types : [names]
  return literals.flatMap((each) => (each.isStringLiteral() ? known(type.getProperty(each.value)) : []))
}

/** @param {ts.Symbol | undefined} symbol */
function known(symbol) {
  return symbol ? [symbol] : []
}
