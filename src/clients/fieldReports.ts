import { warnOnce } from '../warnOnce'

/** Reports a field of a row by the index of the row in the list. Never reports its value. */
export type ReportField = (field: string, index: number | undefined, fault: string) => void

/** Reports each fault of a field once, for the first row that has it, because a list may have thousands of rows. */
export function createFieldReports(): ReportField {
  const reported = new Set<string>()
  return (field, index, fault) => {
    const name = `${field} ${fault}`
    if (reported.has(name)) return
    reported.add(name)
    const where = index === undefined ? 'in a response' : `at index ${index} of the list`
    warnOnce(`The field \`${field}\` of the API key ${where} cannot be read: ${fault}.`)
  }
}
