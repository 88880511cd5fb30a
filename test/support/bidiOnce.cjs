// jsdom asks for the direction of each `dir="auto"` whenever it computes a style, and each time the library it asks
// unpacks its tables of Unicode again: two fifths of the time of a component test. Loaded before jsdom, this
// unpacks them once.
const { createRequire, _extensions: loaders } = require('node:module')

const fromJsdom = createRequire(require.resolve('jsdom'))
const fromSelectors = createRequire(fromJsdom.resolve('@asamuzakjp/dom-selector'))
const load = loaders['.js']
loaders['.js'] = (module, path) => {
  load(module, path)
  const unpack = module.exports
  let unpacked
  module.exports = () => (unpacked ??= unpack())
}
fromSelectors('bidi-js')
loaders['.js'] = load
