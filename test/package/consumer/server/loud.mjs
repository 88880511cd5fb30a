// A module as no entry may be.
globalThis.loud = true
Array.prototype.loud = () => {}
setTimeout(() => {}, 1)
fetch('http://127.0.0.1:4').catch(() => {})
