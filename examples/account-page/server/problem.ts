import type { Context } from 'hono'

const titles = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  410: 'Gone',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** An error as RFC 9457 describes it. */
export function problem(context: Context, status: keyof typeof titles, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title: titles[status], status, detail })
  return context.body(body, status, { 'Content-Type': 'application/problem+json' })
}
