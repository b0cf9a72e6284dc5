/**
 * PU-16: what only the operator of an installation can say. The wiring hands it in from the settings;
 * what is undefined is shown as missing, and nothing is made up in its place.
 */
export interface Operator {
  /** The organisation that runs this site and answers for it. */
  readonly name: string | undefined;
  /** E-mail address or web page for questions, feedback on accessibility and requests about personal data. */
  readonly contact: string | undefined;
  /** Web page of the body that enforces accessibility where the operator is. */
  readonly enforcement: string | undefined;
  /** Web page of the data protection authority in charge. */
  readonly dataProtectionAuthority: string | undefined;
  /** Days after which the server's logs are deleted. */
  readonly logDays: number | undefined;
}

/** An installation whose operator has said nothing yet. */
export const unknownOperator: Operator = { name: undefined, contact: undefined, enforcement: undefined, dataProtectionAuthority: undefined, logDays: undefined };
