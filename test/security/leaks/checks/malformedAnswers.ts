import type { Answer } from '../backend'

const as = (status: number, body: string, type = 'application/json'): Answer => ({ status, body, type })

/** Responses to a creation that contain the secret in the wrong place. */
export const malformedAnswers: Readonly<Record<string, (secret: string) => Answer>> = {
  'the bare secret': (secret) => as(201, secret),
  'the bare secret as plain text': (secret) => as(200, secret, 'text/plain'),
  'an open string': (secret) => as(201, `"${secret}`),
  'a secret without quotes': (secret) => as(201, `{"secret":${secret}}`),
  'an answer cut short': (secret) => as(201, `{"data":{"id":"key_1"},"secret":"${secret}`),
  'an answer cut within the secret': (secret) => as(201, `{"secret":"${secret.slice(0, 30)}`),
  'a secret with something behind it': (secret) => as(201, `{"secret":"${secret}"},`),
  'a list': (secret) => as(201, JSON.stringify([secret])),
  'a string': (secret) => as(201, JSON.stringify(secret)),
  'a secret under another name': (secret) =>
    as(201, JSON.stringify({ data: { id: 'key_1', key: secret }, token: secret })),
  'a secret within an object': (secret) => as(201, JSON.stringify({ secret: { value: secret } })),
  'a web page': (secret) => as(200, `<!doctype html><title>${secret}</title><p>${secret}`, 'text/html'),
  'a refusal that quotes it': (secret) => as(422, JSON.stringify(problem(secret)), 'application/problem+json'),
  'a conflict that quotes it': (secret) => as(409, JSON.stringify(problem(secret)), 'application/problem+json'),
  'a failure that quotes it': (secret) => as(500, JSON.stringify(problem(secret)), 'application/problem+json'),
  'a failure that is it': (secret) => as(503, secret, 'text/plain'),
  'too many requests, quoting it': (secret) => as(429, JSON.stringify(problem(secret))),
}

function problem(secret: string) {
  const errors = [{ field: 'name', pointer: '#/name', code: secret, detail: secret, message: secret }]
  return {
    type: `https://errors.example/${secret}`,
    title: secret,
    detail: secret,
    code: secret,
    message: secret,
    errors,
  }
}
