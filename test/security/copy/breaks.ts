/**
 * Ways to break the clipboard of a page. Each function runs in the page before its scripts, so it cannot use
 * anything outside of itself.
 */
export const breaks = {
  noExecCommand: () => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: undefined })
  },
  execCommandSaysNo: () => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false })
  },
  execCommandSaysYes: () => {
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => true })
  },
  execCommandThrows: () => {
    const value = () => {
      throw new DOMException('no', 'NotAllowedError')
    }
    Object.defineProperty(document, 'execCommand', { configurable: true, value })
  },
  /** Like a host's shim that runs `copy` listeners. The data is dropped. */
  execCommandMakesAnEvent: () => {
    const value = () => {
      const clipboardData = new DataTransfer()
      document.body.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }))
      return true
    }
    Object.defineProperty(document, 'execCommand', { configurable: true, value })
  },
  execCommandComesLate: () => {
    const value = () => {
      setTimeout(() => Document.prototype.execCommand.call(document, 'copy'), 50)
      return true
    }
    Object.defineProperty(document, 'execCommand', { configurable: true, value })
  },

  noClipboardData: () => {
    Object.defineProperty(ClipboardEvent.prototype, 'clipboardData', { get: () => null })
  },
  setDataThrows: () => {
    DataTransfer.prototype.setData = () => {
      throw new DOMException('no', 'NoModificationAllowedError')
    }
  },
  setDataIsIgnored: () => {
    DataTransfer.prototype.setData = () => {}
  },
  setDataCutsShort: () => {
    const original = DataTransfer.prototype.setData
    DataTransfer.prototype.setData = function (format, text) {
      original.call(this, format, text.slice(0, -1))
    }
  },
  getDataThrows: () => {
    DataTransfer.prototype.getData = () => {
      throw new DOMException('no', 'InvalidStateError')
    }
  },

  hostStopsFirst: () => {
    window.addEventListener('copy', (event) => event.stopImmediatePropagation(), true)
  },
  hostWritesFirst: () => {
    const write = (event: ClipboardEvent) => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', 'an advertisement')
    }
    window.addEventListener('copy', write, true)
  },
  hostWritesFirstAndStops: () => {
    const write = (event: ClipboardEvent) => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', 'an advertisement')
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', write, true)
  },
  hostWritesLast: () => {
    const write = (event: ClipboardEvent) => {
      event.preventDefault()
      event.clipboardData?.setData('text/plain', `${getSelection()?.toString()} Read more on our page!`)
    }
    document.addEventListener('copy', write)
    window.addEventListener('copy', write)
  },
  hostClears: () => {
    window.addEventListener('copy', (event) => event.clipboardData?.clearData(), true)
    document.addEventListener('copy', (event) => event.clipboardData?.clearData())
  },
  hostThrows: () => {
    const fail = () => {
      throw new Error('the host throws')
    }
    window.addEventListener('copy', fail, true)
    document.addEventListener('copy', fail)
  },

  writeTextRejects: () => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  },
  writeTextHangs: () => {
    Clipboard.prototype.writeText = () => new Promise(() => {})
  },
  /**
   * Slow, but within the time that a person waits, so it counts as copied. Records the status of the page in the
   * meantime, because it may have changed before the test can read it.
   */
  writeTextTakesItsTime: () => {
    const original = Clipboard.prototype.writeText
    Clipboard.prototype.writeText = async function (text) {
      await new Promise((resolve) => setTimeout(resolve, 250))
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      const statuses = document.querySelectorAll('dialog [role="status"]')
      document.documentElement.dataset['meanwhile'] = Array.from(statuses, (each) => each.textContent).join(' ')
      await original.call(this, text)
    }
  },
  /** Longer, like a browser that asks for permission first. The text is copied in the end. */
  writeTextComesLate: () => {
    const original = Clipboard.prototype.writeText
    Clipboard.prototype.writeText = async function (text) {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await original.call(this, text)
      document.documentElement.dataset['clipboard'] = 'settled'
    }
  },
  writeTextRejectsLate: () => {
    Clipboard.prototype.writeText = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500))
      document.documentElement.dataset['clipboard'] = 'settled'
      throw new DOMException('no', 'NotAllowedError')
    }
  },
  writeTextThrows: () => {
    Clipboard.prototype.writeText = () => {
      throw new DOMException('no', 'SecurityError')
    }
  },
  noWriteText: () => {
    Reflect.deleteProperty(Clipboard.prototype, 'writeText')
  },
  noClipboard: () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
  },
  clipboardThrows: () => {
    const get = () => {
      throw new DOMException('no', 'SecurityError')
    }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, get })
  },
  /** A host may add a shim if the browser has no clipboard. */
  clipboardIsAShim: () => {
    const value = { writeText: () => Promise.resolve() }
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value })
  },
}
