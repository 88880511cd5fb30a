import { ApiKeys } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

console.log(renderToString(createElement(ApiKeys, { client: createMemoryClient(), scope: 'demo' })))
