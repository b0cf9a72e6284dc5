/** Sends files with a progress bar; without it the browser sends the same form. */
export function showProgress(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const files = form.querySelector<HTMLInputElement>('input[type=file]')?.files;
    if (files === null || files === undefined || files.length === 0) return;
    event.preventDefault();
    const bar = document.createElement('progress');
    bar.max = 1;
    form.append(bar);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', ({ loaded, total }) => (bar.value = total === 0 ? 0 : loaded / total));
    // the server answers with a page, as to any form: it is shown
    request.addEventListener('load', () => {
      if (request.status < 400) location.assign(request.responseURL);
      else show(request.responseText);
    });
    // nothing arrived: the form goes the plain way, and the browser says what is wrong
    request.addEventListener('error', () => form.submit());
    request.send(new FormData(form));
  });
}

/** Shows the page the server answered with, problems and all, in the place of this one. */
function show(html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const main = answer.querySelector('main');
  if (main !== null) document.querySelector('main')?.replaceWith(main);
}
