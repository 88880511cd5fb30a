export { german } from '../labels/locales/de/table'
