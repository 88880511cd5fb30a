// Checks the English of comments, test titles and Markdown for the patterns that the style guide forbids.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** The longest sentence, in words. */
const MAX_WORDS = 40

/** Each pattern is tested against one sentence. */
const RULES = [
  {
    pattern:
      /^(?:What|Who|Whoever|Whatever|Which|Where|How (?!many\b|much\b|long\b|often\b|far\b))\b(?=(?:.*? ){4})(?!.*\?$)/,
    advice: 'Start with the thing, not with a question word',
  },
  {
    pattern: /\b(?:is|are|was|were) no (?!longer\b|more than\b|less than\b|fewer than\b)/,
    exception: /\bthere (?:is|are|was|were) no\b/i,
    advice: 'Write "is not"',
  },
  { pattern: /\b(?:has|have|had) (?:it|them|one) no more\b|\bno more(?=[.,;]|$)/, advice: 'Write "no longer"' },
  { pattern: /[,;:] for (?:it|they|he|she|we|you|nobody|there|this is|that is)\b/, advice: 'Write "because"' },
  { pattern: /\b(?:custody|loose ends?|looseEnds)\b/i, advice: 'Write "secret handling" or "unresolved request"' },
]

const { stdout } = spawnSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx', '*.mts', '*.mjs', '*.md'],
  { encoding: 'utf8' },
)
const GENERATED = new Set(['docs/every-option.md', 'bench/results/latest.md'])
const files = stdout.split('\n').filter((file) => file && !GENERATED.has(file))
const only = process.argv.slice(2)
let reported = 0
for (const file of files.filter((name) => only.length === 0 || only.some((start) => name.startsWith(start)))) {
  const source = readFileSync(file, 'utf8')
  for (const { line, text } of file.endsWith('.md') ? markdownProse(source) : codeProse(source, file))
    for (const sentence of sentencesOf(text)) {
      const words = sentence.split(/\s+/).length
      if (words > MAX_WORDS) report(file, line, `Split this sentence of ${words} words`, sentence)
      for (const { pattern, exception, advice } of RULES)
        if (pattern.test(sentence) && !exception?.test(sentence)) report(file, line, advice, sentence)
    }
}
if (reported > 0) console.error(`${reported} sentences to rewrite.`)
process.exitCode = reported > 0 ? 1 : 0

function report(file, line, advice, sentence) {
  reported++
  console.error(`${file}:${line}: ${advice}: ${sentence}`)
}

function sentencesOf(text) {
  const plain = text.replace(/`[^`]*`/g, '`code`').replace(/\s+/g, ' ')
  return plain
    .split(/(?<=[.!?:]["')]*)\s+(?=[A-Z“"`])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** Comments, and titles of tests. */
function codeProse(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const lineAt = (position) => tree.getLineAndCharacterOfPosition(position).line + 1
  const comments = new Map()
  const titles = []
  const visit = (node) => {
    if (ts.isJsxText(node) || ts.isJSDoc(node)) return
    const ranges = [
      ...(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source, node.getEnd()) ?? []),
    ]
    for (const { pos, end } of ranges) comments.set(pos, end)
    const [title] = isTest(node) ? node.arguments : []
    if (title && ts.isStringLiteralLike(title)) titles.push({ line: lineAt(title.getStart()), text: title.text })
    ts.forEachChild(node, visit)
  }
  visit(tree)
  // Line comments that follow each other are one text.
  const blocks = []
  for (const [start, end] of [...comments].toSorted(([a], [b]) => a - b)) {
    const last = blocks.at(-1)
    const isContinued =
      last && /^[ \t]*\r?\n[ \t]*$/.test(source.slice(last.end, start)) && source.startsWith('//', start)
    if (isContinued) last.end = end
    else blocks.push({ start, end })
  }
  return [...blocks.flatMap(({ start, end }) => commentProse(source.slice(start, end), lineAt(start))), ...titles]
}

function isTest(node) {
  return ts.isCallExpression(node) && /^(?:it|test|describe)\b/.test(node.expression.getText())
}

function commentProse(comment, line) {
  const plain = comment
    .replace(/^\/\*+|\*+\/$/g, '')
    .replace(/^[ \t]*(?:\*|\/\/+)[ \t]?/gm, '')
    .replace(/```[\s\S]*?```/g, '')
  return paragraphsOf(plain, line)
}

function markdownProse(source) {
  const blank = (text) => text.replace(/[^\n]/g, '')
  const plain = source
    .replace(/^```[\s\S]*?^```/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^\|[\s:|-]+\|$/gm, '')
  return paragraphsOf(plain.replace(/^#+ .*$/gm, blank), 1)
}

/** Paragraphs, list items and cells of tables. */
function paragraphsOf(text, line) {
  const found = []
  let paragraph = { line, text: '' }
  text.split('\n').forEach((content, index) => {
    const isNew = /^\s*(?:[-*|]|\d+\.|@\w+|$)/.test(content)
    if (isNew) {
      found.push(paragraph)
      paragraph = { line: line + index, text: '' }
    }
    paragraph.text += ` ${content.replace(/^\s*(?:[-*]|\d+\.|@param \S+|@returns|@throws)\s+/, '')}`
  })
  return [...found, paragraph].flatMap(({ line: at, text: all }) =>
    all.split(/\s\|\s?|^\s*\||\|\s*$/).map((part) => ({ line: at, text: part.trim() })),
  )
}
