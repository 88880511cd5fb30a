export { arabic } from '../labels/locales/ar/table'
