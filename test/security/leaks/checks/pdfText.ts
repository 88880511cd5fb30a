import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF written by Chromium. Its texts consist of glyph numbers. Each font has a table that maps them to
 * characters.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const streams = new Map(
    [...objects].map(([id, { head, body }]) => [id, head.includes('/Flate') ? inflated(body) : body]),
  )
  const tables = new Map<string, ReadonlyMap<number, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      if (cmap) tables.set(name, tableOf(streams.get(cmap) ?? ''))
    }
  }
  return [...streams.values()]
    .filter((stream) => stream.includes(' Tf'))
    .map((stream) => writtenOn(stream, tables))
    .join('\n')
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly body: string }> {
  const text = pdf.toString('latin1')
  const starts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)]
  return new Map(
    starts.map((start, index) => {
      const whole = text.slice(start.index, starts[index + 1]?.index)
      const at = whole.indexOf(' stream\n')
      const head = at < 0 ? whole : whole.slice(0, at)
      return [start[1]!, { head, body: at < 0 ? '' : whole.slice(at + ' stream\n'.length) }] as const
    }),
  )
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}

const number = (hex = '') => Number.parseInt(hex, 16)

function tableOf(cmap: string): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph, letter] of block.matchAll(/<(\w+)> <(\w+)>/g)) {
      table.set(number(glyph), String.fromCharCode(number(letter)))
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first, last, letter] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = number(first); glyph <= number(last); glyph++) {
        table.set(glyph, String.fromCharCode(number(letter) + glyph - number(first)))
      }
    }
  }
  return table
}

/** The text of a content stream without spacing, because a PDF may split a secret anywhere. */
function writtenOn(stream: string, tables: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let table: ReadonlyMap<number, string> | undefined
  let text = ''
  for (const [, font, glyphs = ''] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) table = tables.get(font)
    else for (const [glyph] of glyphs.matchAll(/.{4}/g)) text += table?.get(number(glyph)) ?? ''
  }
  return text
}
