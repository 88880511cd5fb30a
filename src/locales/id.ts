export { indonesian } from '../labels/locales/id/table'
