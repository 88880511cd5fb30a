type Matcher = (content: string, element: Element | null) => boolean

/** Matches the innermost element with this text. A name within a sentence has an element of its own. */
export function wholeText(text: string): Matcher {
  return innermost((content) => content === text)
}

/** Matches the innermost element that has this text within its own. */
export function containing(text: string): Matcher {
  return innermost((content) => content.includes(text))
}

function innermost(isFound: (content: string) => boolean): Matcher {
  return (_content, element) =>
    element !== null && isFound(element.textContent) && ![...element.children].some((each) => isFound(each.textContent))
}
