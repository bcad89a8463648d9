/** samlp brings no types; these are the parts that the rehearsal uses. */
declare module 'samlp' {
  type Request = { method?: string; query?: Record<string, string>; body?: Record<string, string> };
  type ParsedRequest = {
    issuer?: string;
    id?: string;
    destination?: string;
    assertionConsumerServiceURL?: string;
    forceAuthn?: string;
  };
  type Profile = {
    getClaims(): Record<string, string | string[] | undefined>;
    getNameIdentifier(): { nameIdentifier: string; nameIdentifierFormat?: string };
  };
  type ResponseOptions<User> = {
    issuer: string;
    cert: string;
    key: string;
    audience: string;
    recipient: string;
    destination: string;
    inResponseTo?: string | undefined;
    lifetimeInSeconds: number;
    signatureAlgorithm: 'rsa-sha1' | 'rsa-sha256';
    digestAlgorithm: 'sha1' | 'sha256';
    signAssertion: boolean;
    signResponse: boolean;
    sessionIndex: string;
    profileMapper: (user: User) => Profile;
    encryptionCert?: string | undefined;
    encryptionPublicKey?: string | undefined;
    encryptionAlgorithm?: string;
    disallowEncryptionWithInsecureAlgorithm?: boolean;
    warnOnInsecureEncryptionAlgorithm?: boolean;
  };
  type Reply = { set(name: string, value: string): void; send(body: string): void };
  const samlp: {
    parseRequest(
      request: Request,
      options: { signingCert?: string | undefined },
      done: (error: Error | null, parsed?: ParsedRequest) => void,
    ): void;
    getSamlResponse<User>(
      options: ResponseOptions<User>,
      user: User,
      done: (error: Error | null, xml: string) => void,
    ): void;
    metadata(options: {
      issuer: string;
      cert: string;
      redirectEndpointPath: string;
      postEndpointPath: string;
      logoutEndpointPaths?: { redirect: string; post: string };
    }): (request: { headers: Record<string, string>; protocol: string }, reply: Reply) => void;
  };
  export default samlp;
}
