/** Whether this is the long run, which waits for everything: `npm run test:deep`. */
export const isDeep = process.env['DEEP'] === '1'
