// First: it tells zod to make no code at run time, which the page's rules forbid, before any schema is made.
import '../shared/contract/operation.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './design/tokens.css'
import './design/fonts.css'
import './design/base.css'

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
