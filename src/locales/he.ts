export { hebrew } from '../labels/locales/he/table'
