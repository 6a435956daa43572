/** comlink ships the types of its Node adapter beside it, but not under the file's own name. */
declare module "comlink/dist/esm/node-adapter.mjs" {
  export { default } from "comlink/dist/esm/node-adapter";
}
