export { polish } from '../labels/locales/pl/table'
