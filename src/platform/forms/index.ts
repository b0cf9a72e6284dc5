export {
  type AccountAsk, type AccountPage, type FormAsk, type FormPage, type FormView, type PersonActor, type SignedIn, type Submitted, type WorkAsk, type WorkPage,
} from './form-page.ts';
export { type FormTokens, formTokens, tokenField } from './form-token.ts';
export { type Posted, type PostedFile, postedOf } from './posted.ts';
export { mountForms } from './mount.ts';
export { type FormParts, type FormRoute, pathOf } from './serve-form.ts';
