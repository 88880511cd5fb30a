export { czech } from '../labels/locales/cs/table'
