export { swedish } from '../labels/locales/sv/table'
