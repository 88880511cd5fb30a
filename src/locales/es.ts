export { spanish } from '../labels/locales/es/table'
