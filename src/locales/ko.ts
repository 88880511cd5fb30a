export { korean } from '../labels/locales/ko/table'
