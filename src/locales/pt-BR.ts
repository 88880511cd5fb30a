export { brazilianPortuguese } from '../labels/locales/pt-BR/table'
