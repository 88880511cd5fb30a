import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'

export interface Media {
  readonly schema: object
  readonly examples: Readonly<Record<string, { readonly value: never }>>
}

export interface Answer {
  readonly description?: string
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: object }>>
  readonly content?: Readonly<Record<string, Media>>
}

export interface Parameter {
  readonly name: string
  readonly description?: string
  readonly schema: object
  readonly example?: unknown
}

export interface Operation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Answer
  readonly responses: Readonly<Record<string, Answer>>
}

interface Contract {
  readonly security: readonly object[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly properties: Record<string, { readonly enum: string[] }> }>>
  }
}

/** The text of `openapi.yaml`. */
export const source = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8')

export const validator = new Validator()
export const lint = await validator.validate(source)

/** The document with every reference resolved. */
export const contract = validator.resolveRefs() as unknown as Contract

export const operations = Object.values(contract.paths).flatMap((methods) => Object.values(methods))

export function operation(id: string): Operation {
  const found = operations.find(({ operationId }) => operationId === id)
  if (!found) throw new Error(`openapi.yaml has no operation ${id}.`)
  return found
}

/** The content that an operation documents for a status. */
export function mediaOf(id: string, status: string, type = 'application/json'): Media {
  const media = operation(id).responses[status]?.content?.[type]
  if (!media) throw new Error(`openapi.yaml does not say what ${id} answers with ${status} as ${type}.`)
  return media
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
ajv.addKeyword('example')
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)
ajv.addFormat('uuid', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'https://example.com'))

/** The validation errors of a value against a schema of the document, or an empty string. */
export function faultsOf(schema: object, value: unknown): string {
  const validate = ajv.compile(schema)
  return validate(value) ? '' : ajv.errorsText(validate.errors)
}
