export { turkish } from '../labels/locales/tr/table'
