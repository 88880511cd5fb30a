export { english } from '../labels/locales/en/table'
