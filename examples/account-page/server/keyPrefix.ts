/** Every key begins with this, so that a leaked one can be recognised by people and by scanners. */
export const KEY_PREFIX = 'acme_live_'
