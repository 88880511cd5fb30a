export { ukrainian } from '../labels/locales/uk/table'
