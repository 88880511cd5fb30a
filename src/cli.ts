#!/usr/bin/env node
import { createInterface } from 'node:readline/promises'
import { main } from './cli/main'

process.exitCode = await main(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  ask: process.stdin.isTTY ? ask : undefined,
})

async function ask(question: string): Promise<string> {
  const { stdin: input, stderr: output } = process
  const lines = createInterface({ input, output })
  try {
    return await lines.question(question)
  } finally {
    lines.close()
  }
}
