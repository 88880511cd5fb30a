export { finnish } from '../labels/locales/fi/table'
