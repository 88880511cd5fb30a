import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @typedef {{ path: string, type: string, isRequired: boolean, fallback: string, text: string }} Option
 * @typedef {{ path: string, text: string, options: Option[] }} Section
 * @typedef {{ sections: Section[], contexts: Section[], aliases: Option[], undocumented: string[] }} Reference
 */

/**
 * Reads the members of a type and of everything below it.
 *
 * @param {string} file The module that exports the type.
 * @param {string} typeName
 * @param {readonly string[]} [contextNames] Types that are described by themselves.
 * @returns {Reference}
 */
export function readOptions(file, typeName, contextNames = []) {
  const program = ts.createProgram([file], compilerOptions())
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  if (!module) throw new Error(`${file} is not a module.`)
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, resolved(symbol)]))
  const reader = new OptionReader(checker)
  reader.readSection('', typeOf(typeName), '')
  const { sections } = reader
  reader.sections = []
  for (const name of contextNames)
    reader.readSection(name, typeOf(name), docOf(exported.get(name), checker).text, false)
  return { sections, contexts: reader.sections, aliases: reader.readAliases(), undocumented: reader.undocumented }

  /** @param {string} name */
  function typeOf(name) {
    const symbol = exported.get(name)
    if (!symbol) throw new Error(`${file} exports no type ${name}.`)
    return checker.getDeclaredTypeOfSymbol(symbol)
  }

  /** @param {ts.Symbol} symbol */
  function resolved(symbol) {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  }
}

class OptionReader {
  /** @type {Section[]} */
  sections = []
  /** @type {string[]} */
  undocumented = []
  /** @type {Map<ts.Symbol, string>} The path at which a named type is described. */
  #seen = new Map()
  /** @type {Map<string, ts.Symbol>} */
  #aliases = new Map()
  #checker

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.#checker = checker
  }

  /**
   * @param {string} path
   * @param {ts.Type} type
   * @param {string} text
   * @param {boolean} [isDeep]
   */
  readSection(path, type, text, isDeep = true) {
    /** @type {Section} */
    const section = { path, text, options: [] }
    this.sections.push(section)
    /** @type {[string, ts.Type, string][]} */
    const inner = []
    for (const member of this.#checker.getPropertiesOfType(type)) {
      const at = path === '' || !isDeep ? member.name : `${path}.${member.name}`
      const option = this.#optionOf(at, member, isDeep ? '' : `${path}.`)
      section.options.push(option)
      for (const each of isDeep ? this.#objectsIn(this.#checker.getTypeOfSymbol(member)) : []) {
        const symbol = isNamed(each) ? each.symbol : (this.#aliasOf(member, each) ?? each.symbol)
        const known = this.#seen.get(symbol) ?? at
        this.#seen.set(symbol, known)
        if (known === at) inner.push([at, each, docOf(symbol, this.#checker).text])
        else if (!option.text.includes(`#${anchorOf(known)}`))
          option.text += ` Has the members of [\`${known}\`](#${anchorOf(known)}).`
      }
    }
    for (const [at, each, introduction] of inner) this.#readInner(at, each, introduction)
  }

  /**
   * The variants of a union share a section, in which a member is required in some of them alone.
   *
   * @param {string} path
   * @param {ts.Type} type
   * @param {string} text
   */
  #readInner(path, type, text) {
    const shared = this.sections.find((section) => section.path === path)
    const before = this.sections.length
    this.readSection(path, type, text)
    if (!shared) return
    const [added] = this.sections.splice(before, 1)
    for (const option of added?.options ?? []) {
      const known = shared.options.find((each) => each.path === option.path)
      if (!known) shared.options.push(option)
      else if (option.fallback !== '' && known.fallback !== option.fallback) known.fallback += `, or ${option.fallback}`
    }
    for (const option of shared.options) option.isRequired = false
  }

  readAliases() {
    /** @type {Option[]} */
    const found = []
    const done = new Set()
    while (done.size < this.#aliases.size)
      for (const [name, symbol] of [...this.#aliases].filter(([each]) => !done.has(each))) {
        done.add(name)
        const declaration = symbol.declarations?.find(ts.isTypeAliasDeclaration)
        const { text } = docOf(symbol, this.#checker)
        if (text === '') this.undocumented.push(name)
        const written = declaration ? this.#typeText(declaration.type) : ''
        const type = written.startsWith('(typeof ') ? this.#membersIn(symbol) : written
        found.push({ path: name, type, isRequired: false, fallback: '', text })
      }
    return found.toSorted((a, b) => a.path.localeCompare(b.path, 'en'))
  }

  /**
   * The members of a union that is written as the type of a constant.
   *
   * @param {ts.Symbol} alias
   */
  #membersIn(alias) {
    const type = this.#checker.getDeclaredTypeOfSymbol(alias)
    const parts = type.isUnion() ? type.types : [type]
    return parts.map((part) => (part.isStringLiteral() ? `'${part.value}'` : '')).join(' | ')
  }

  /**
   * @param {string} path
   * @param {ts.Symbol} member
   * @param {string} prefix
   * @returns {Option}
   */
  #optionOf(path, member, prefix) {
    const { text, fallback } = docOf(member, this.#checker)
    if (text === '') this.undocumented.push(`${prefix}${path}`)
    const declaration = member.declarations?.find(ts.isPropertySignature)
    const type = declaration?.type ? this.#typeText(declaration.type) : ''
    const isRequired = (member.flags & ts.SymbolFlags.Optional) === 0
    return { path, type, isRequired, fallback, text }
  }

  /**
   * The type as it is written, without `undefined`. Notes the aliases in it, which have an entry of their own.
   *
   * @param {ts.TypeNode} node
   */
  #typeText(node) {
    const nodes = ts.isUnionTypeNode(node) ? node.types.filter((each) => each.getText() !== 'undefined') : [node]
    for (const each of nodes) this.#noteAliases(each)
    return nodes.map(printed).join(' | ')
  }

  /** @param {ts.Node} node */
  #noteAliases(node) {
    if (ts.isTypeReferenceNode(node)) {
      const symbol = this.#checker.getSymbolAtLocation(node.typeName)
      const alias = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
      const isOurs = alias?.declarations?.some((each) => ts.isTypeAliasDeclaration(each) && isOwn(each))
      if (alias && isOurs) this.#aliases.set(alias.name, alias)
    }
    node.forEachChild((child) => this.#noteAliases(child))
  }

  /**
   * The objects of options in a type: neither lists nor functions, and declared here.
   *
   * @param {ts.Type} type
   * @returns {ts.Type[]}
   */
  #objectsIn(type) {
    const parts = type.isUnion() ? type.types : [type]
    return parts.filter((part) => {
      const isObject = (part.flags & ts.TypeFlags.Object) !== 0 && part.getCallSignatures().length === 0
      const isRecord = this.#checker.getIndexInfosOfType(part).length > 0
      return isObject && !isRecord && (part.symbol?.declarations?.some(isOwn) ?? false)
    })
  }

  /**
   * The alias that names an object, unless it is written where the option is.
   *
   * @param {ts.Symbol} member
   * @param {ts.Type} type
   */
  #aliasOf(member, type) {
    const declared = member.declarations?.find(ts.isPropertySignature)?.type
    const isInline = type.symbol.declarations?.some((each) => declared && isInside(each, declared))
    const reference = declared && !isInline ? firstReference(declared) : undefined
    const symbol = reference && this.#checker.getSymbolAtLocation(reference.typeName)
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
  }
}

/** @param {ts.TypeNode} node */
function firstReference(node) {
  return (ts.isUnionTypeNode(node) ? node.types : [node]).find(ts.isTypeReferenceNode)
}

/**
 * @param {ts.Node} node
 * @param {ts.Node} outer
 */
function isInside(node, outer) {
  return node.getSourceFile() === outer.getSourceFile() && node.pos >= outer.pos && node.end <= outer.end
}

/** @param {ts.Type} type */
function isNamed(type) {
  return type.symbol?.declarations?.some(ts.isInterfaceDeclaration) ?? false
}

/** @param {ts.Node} node */
function isOwn(node) {
  return !node.getSourceFile().fileName.includes('/node_modules/')
}

/**
 * @param {ts.Symbol | undefined} symbol
 * @param {ts.TypeChecker} checker
 */
export function docOf(symbol, checker) {
  const lines = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).trim()
  const tags = (symbol?.getJsDocTags(checker) ?? []).map(({ name, text }) => [name, ts.displayPartsToString(text)])
  const examples = tags.filter(([name]) => name === 'example').map(([, text = '']) => `Example: \`${tidy(text)}\``)
  const fallback = tags.find(([name]) => name === 'default')?.[1] ?? ''
  return { text: [lines, ...examples].filter((each) => each !== '').join('\n\n'), fallback: tidy(fallback) }
}

const printer = ts.createPrinter({ removeComments: true })

/** @param {ts.TypeNode} node */
function printed(node) {
  const text = tidy(printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()))
  return text.replaceAll('readonly ', '').replaceAll(' | undefined', '').replaceAll('; }', ' }').replace(/^\| /, '')
}

/** @param {string} text */
function tidy(text) {
  return text.replaceAll(/\s+/g, ' ').trim()
}

export function compilerOptions() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root).options
}

/** @param {string} heading */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')
}
