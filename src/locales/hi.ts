export { hindi } from '../labels/locales/hi/table'
