export { dutch } from '../labels/locales/nl/table'
