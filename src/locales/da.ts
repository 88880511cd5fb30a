export { danish } from '../labels/locales/da/table'
