export { vietnamese } from '../labels/locales/vi/table'
