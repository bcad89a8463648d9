// Made by scripts/generate.ts from the contract.
export interface paths {
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description A session through the provider of an organization that does not manage the primary address is told of that address, of that organization and of the one that manages it; the rest of the account is `forbidden` to it.
         *     Permission: `account:manage`.
         */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name
         * @description Permission: `account:manage`.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another email address
         * @description A link goes to the new mailbox and a notice to the present one. The address changes when you open the link, signed in, and confirm. The answer is the same whether or not the address has an account.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["changeMyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Linked sign-ins
         * @description Permission: `account:manage`.
         */
        get: operations["listMyIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink a sign-in
         * @description Refused where it is the only way left to sign in.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        delete: operations["unlinkMyIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set or change your password
         * @description Other sessions end, and a mail tells you.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["changeMyPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Browsers you are signed in with
         * @description Permission: `account:manage`.
         */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /**
         * Sign every other browser out
         * @description Permission: `account:manage`.
         */
        delete: operations["revokeMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign one browser out
         * @description Permission: `account:manage`.
         */
        delete: operations["revokeMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your organizations, and whether each is open to this session
         * @description A session through the provider of an organization that does not manage the primary address is told of that address, of that organization and of the one that manages it; the rest of the account is `forbidden` to it.
         *     Permission: `account:manage`.
         */
        get: operations["listMyOrganizations"];
        put?: never;
        /**
         * Create an organization; you become its Owner
         * @description Permission: `account:manage`.
         */
        post: operations["createOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the passkey the browser has made
         * @description It signs in alone, and counts as second factor after a password. Other sessions end.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["addMyPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add a passkey
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["beginMyPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey
         * @description Refused where it is the only way left to sign in.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        delete: operations["removeMyPasskey"];
        options?: never;
        head?: never;
        /**
         * Rename a passkey
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        patch: operations["renameMyPasskey"];
        trace?: never;
    };
    "/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes in place of the earlier ones
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["regenerateMyRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your authenticator app, passkeys and recovery codes
         * @description Permission: `account:manage`.
         */
        get: operations["listMySecondFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to add an authenticator app
         * @description Nothing counts until a code of the app is confirmed. The secret is shown this once.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["beginMyTotp"];
        /**
         * Remove the authenticator app
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        delete: operations["removeMyTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the authenticator app by a code it shows
         * @description Other sessions end, and a mail tells you.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `account:manage`.
         */
        post: operations["confirmMyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/users/{userId}/second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove every second factor of a person who has lost them
         * @description All their sessions end, a mail tells them, and it stands in the audit log of each of their organizations.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `operator:manage`.
         */
        delete: operations["resetSecondFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description Permission: `organization:read`.
         */
        get: operations["readOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization
         * @description For ever, with its memberships, connections, domains, invitations and logs. People keep their accounts, and every Owner is told by mail. The deletion itself stays in the audit log of the instance.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `organization:manage`.
         */
        delete: operations["deleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Rename an organization
         * @description Permission: `organization:manage`.
         */
        patch: operations["renameOrganization"];
        trace?: never;
    };
    "/organizations/{organizationId}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the plan includes, and what Owners change themselves
         * @description Permission: `organization:read`.
         */
        get: operations["readEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave an organization
         * @description Permission: `account:manage`.
         */
        post: operations["leaveOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, newest first
         * @description Permission: `members:manage`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by e-mail
         * @description Permission: `members:manage`.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Permission: `members:manage`.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invites/{inviteId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again, with a new link and seven more days
         * @description Permission: `members:manage`.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/invites:bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite up to 200 people at once, with a result for each
         * @description Permission: `members:manage`.
         */
        post: operations["inviteMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/removed-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom neither single sign-on nor earlier invitations bring back, latest first
         * @description Permission: `members:manage`.
         */
        get: operations["listRemovedPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members
         * @description Permission: `members:read`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member, with the grants their role rests on
         * @description Permission: `members:read`.
         */
        get: operations["readMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Access ends at once. Just-in-time provisioning and earlier invitations do not bring them back.
         *     Permission: `members:manage`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users/{userId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a removed person come back through single sign-on
         * @description Permission: `members:manage`.
         */
        delete: operations["liftMemberBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member another role
         * @description Permission: `members:manage`.
         */
        put: operations["changeMemberRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users/{userId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who a person is at the connections of this organization
         * @description Also of somebody who is no member any more, as long as the link stands.
         *     Permission: `members:manage`.
         */
        get: operations["listMemberIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/users/{userId}/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Release the link between a person and who they were at a connection
         * @description After `subject_changed`: the next sign-in through that connection with the person’s mapped address links anew, whoever has that address now. What came in through the old link is out at once; other organizations are untouched.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `members:manage`.
         */
        delete: operations["releaseMemberIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/domains/{domainId}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a domain on an operator’s word
         * @description Permission: `operator:manage`.
         */
        post: operations["proveDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Managed domains, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["listDomains"];
        put?: never;
        /**
         * Add a domain and get the record that proves it
         * @description Permission: `authentication:manage`.
         */
        post: operations["addDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One managed domain
         * @description Permission: `authentication:manage`.
         */
        get: operations["readDomain"];
        put?: never;
        post?: never;
        /**
         * Stop managing a domain
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["removeDomain"];
        options?: never;
        head?: never;
        /**
         * Map a domain to a connection, or to none
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["mapDomain"];
        trace?: never;
    };
    "/organizations/{organizationId}/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look the record up now
         * @description Answers with the domain and what DNS said, verified or not.
         *     Permission: `authentication:manage`.
         */
        post: operations["verifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Begin a connection, as a draft
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One connection
         * @description Permission: `authentication:manage`.
         */
        get: operations["readConnection"];
        put?: never;
        post?: never;
        /**
         * Delete a connection
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["deleteConnection"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description Any change of what is asked from or accepted of the provider needs a new test before the next activation.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["updateConnection"];
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in through this connection
         * @description Asks for your own successful test of exactly this configuration.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["activateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop signing people in through this connection
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["deactivateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test: a real round trip that signs nobody in
         * @description Open `url` in a pop-up of the same browser; the result is `lastTest` of the connection.
         *     Permission: `authentication:manage`.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/group-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which groups of the provider give which role
         * @description Permission: `authentication:manage`.
         */
        get: operations["readGroupRules"];
        /**
         * Replace the group rules of a connection
         * @description The whole set. Rules let nobody in who may not come in anyway; they count from each person’s next sign-in through this connection, and a role that no rule gives any more ends at once. Only an Owner adds a rule that makes Owners.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        put: operations["replaceGroupRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our own keys of a connection
         * @description Permission: `authentication:manage`.
         */
        get: operations["listConnectionKeys"];
        put?: never;
        /**
         * Publish a new key beside the one in use
         * @description It appears in our metadata (SAML) or key set (OpenID Connect) as a second key. Have the provider read it, then activate it.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["addConnectionKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/keys/{keyId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use this key from now on
         * @description The key in use so far stays for 30 days, opens what was encrypted for it, and can be put back.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["activateConnectionKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/pending-metadata/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the change of metadata that was held
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["acceptPendingMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/pending-metadata/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave everything as it is
         * @description The same metadata is not held again; other metadata is.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["declinePendingMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/refresh-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the provider’s metadata again, now
         * @description It is read each day by itself. What may change without an Owner changes; the rest is `pendingMetadata`.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["refreshConnectionMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/connections/{connectionId}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put this connection in the place of an active one
         * @description In one step this connection becomes active, all domains of the other are mapped to it, and the other becomes inactive. People sign in anew and are linked by their address; accounts and roles stay. Asks for your own successful test of exactly this configuration, or that the connection was active with it before: going back is the same the other way round.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connection-presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each identity provider calls things, and where they are found there
         * @description Permission: `account:manage`.
         */
        get: operations["listConnectionPresets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/setup-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Set-up links, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["listSetupLinks"];
        put?: never;
        /**
         * Let somebody without an account do one thing
         * @description The address is in this answer and nowhere else; with a recipient it is also mailed.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["createSetupLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/setup-links/{setupLinkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a set-up link
         * @description It stops working at once; what was done by it stays.
         *     Permission: `authentication:manage`.
         */
        delete: operations["revokeSetupLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/setup-links/{setupLinkId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over the certificates that were brought
         * @description They are added to the connection, beside those it has. Name those you have seen: others that came meanwhile are not accepted.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["acceptSetupLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this link is for
         * @description Permission: `setup:use`.
         */
        get: operations["readGuestSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup-link/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Bring the provider’s new certificates
         * @description They count once an Owner has accepted them. Metadata serves too; only its certificates are taken.
         *     Permission: `setup:use`.
         */
        put: operations["submitGuestCertificates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup-link/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Configure the connection
         * @description While it is in use nobody but an Owner changes it (`conflict`).
         *     Permission: `setup:use`.
         */
        patch: operations["configureGuestConnection"];
        trace?: never;
    };
    "/setup-link/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test: a real round trip that signs nobody in
         * @description Open `url` in a pop-up of the same browser; the result is `connection.lastTest`.
         *     Permission: `setup:use`.
         */
        post: operations["testGuestConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup-link/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look the record of the domain up now
         * @description Permission: `setup:use`.
         */
        post: operations["verifyGuestDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How members may sign in
         * @description Permission: `authentication:manage`.
         */
        get: operations["readAuthentication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set how members may sign in and for how long, or preview it
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["changeAuthentication"];
        trace?: never;
    };
    "/organizations/{organizationId}/bypass-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Copy the bypass link
         * @description Owners only. Each copy is an audit event.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `bypass-link:manage`.
         */
        get: operations["copyBypassLink"];
        put?: never;
        /**
         * Create the bypass link, or replace it
         * @description The earlier link and the sessions that came through it stop working at once.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `bypass-link:manage`.
         */
        post: operations["regenerateBypassLink"];
        /**
         * Delete the bypass link
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `bypass-link:manage`.
         */
        delete: operations["deleteBypassLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/bypass-link/drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a drill of the bypass link
         * @description For 15 minutes, in this browser only, single sign-on of the organization fails as if its provider were down. Signing in through the link in it ends the drill and proves the link: it is a real use, and the Owners are told that it was a drill.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `bypass-link:manage`.
         */
        post: operations["startBypassDrill"];
        /**
         * End the drill of the bypass link
         * @description Single sign-on works in that browser again at once. The link is not proven by it.
         *     Permission: `bypass-link:manage`.
         */
        delete: operations["endBypassDrill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/provisional-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The change that undoes itself unless it is confirmed
         * @description Permission: `authentication:manage`.
         */
        get: operations["readProvisionalChange"];
        put?: never;
        post?: never;
        /**
         * Undo the change at once
         * @description Of whoever made the change, a proof that was no older then counts as well.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["undoProvisionalChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/provisional-change/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the change
         * @description By an Owner whose session has signed in after the change, by a way that it allows; not through the bypass link.
         *     Permission: `authentication:confirm`.
         */
        post: operations["confirmProvisionalChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/access-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is due within 30 days, in every organization
         * @description Organizations newest first, and only those with something due: a page may hold fewer than it was asked for, or none.
         *     Permission: `operator:manage`.
         */
        get: operations["listAccessCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/access-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days on which people would stop getting in, the most urgent first
         * @description Permission: `authentication:manage`.
         */
        get: operations["readAccessCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/access-calendar/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an address that calendar programs can subscribe to
         * @description Shown once. Whoever has it reads the days and what ends on them, without signing in. An earlier one is void.
         *     Permission: `authentication:manage`.
         */
        post: operations["createCalendarFeed"];
        /**
         * Revoke that address
         * @description Permission: `authentication:manage`.
         */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit events of the whole instance
         * @description Permission: `operator:manage`.
         */
        get: operations["listAllAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts to sign in, of every organization and of none
         * @description Permission: `operator:manage`.
         */
        get: operations["listAllSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, newest first
         * @description Permission: `audit:read`.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All audit events as NDJSON, oldest first
         * @description Permission: `audit:read`.
         */
        get: operations["exportAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts to sign in, newest first, with the steps of each decision
         * @description Permission: `audit:read`.
         */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/sign-ins/{signInId}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the identity provider sent, of an attempt that was refused
         * @description Kept sealed for seven days. Reading it is an audit event, which is why this is a POST.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `audit:read`.
         */
        post: operations["readSentResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/sign-ins:simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would happen if somebody signed in now
         * @description The same facts and the same decisions as at the door, without a sign-in and without a trace. Naming a connection tries that one as if it were active; what it sends is taken as rightly signed.
         *     Permission: `authentication:manage`.
         */
        post: operations["simulateSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in, what fails, and who came
         * @description Counted by the day in UTC as it happens, so that the answer costs the same at any size.
         *     Permission: `audit:read`.
         */
        get: operations["readInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Change requests of every organization, newest first
         * @description Permission: `operator:manage`.
         */
        get: operations["listOpenChangeRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/change-requests/{changeRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One change request
         * @description Permission: `operator:manage`.
         */
        get: operations["readChangeRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/change-requests/{changeRequestId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a change request and apply it
         * @description Permission: `operator:manage`.
         */
        post: operations["approveChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/change-requests/{changeRequestId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a change request, with a reason the Owner reads
         * @description Permission: `operator:manage`.
         */
        post: operations["declineChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The support team
         * @description Permission: `operator:manage`.
         */
        get: operations["listOperators"];
        put?: never;
        /**
         * Make a person an operator
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `operator:manage`.
         */
        post: operations["addOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/operators/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person off the support team
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `operator:manage`.
         */
        delete: operations["removeOperator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every organization, newest first
         * @description Permission: `operator:manage`.
         */
        get: operations["listAllOrganizations"];
        put?: never;
        /**
         * Create an organization and invite its Owner
         * @description Permission: `operator:manage`.
         */
        post: operations["createOrganizationForOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an organization on another plan
         * @description A restriction of methods stays in force when the plan no longer includes it; it can then only be lifted.
         *     Permission: `operator:manage`.
         */
        put: operations["changePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organizationId}/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked of support, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["listChangeRequests"];
        put?: never;
        /**
         * Ask support for a change this instance leaves to it
         * @description Permission: `authentication:manage`.
         */
        post: operations["createChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organizations you act for now
         * @description Permission: `operator:manage`.
         */
        get: operations["listMyActing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act for an organization
         * @description Its Owners are told by mail, with the reason. Acting again replaces what was begun before. Every change made meanwhile carries your name and the reason in the audit log of the organization.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `operator:manage`.
         */
        post: operations["startActing"];
        /**
         * Stop acting for an organization
         * @description Permission: `operator:manage`.
         */
        delete: operations["stopActing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find an organization, a domain, a person or a sign-in
         * @description By the name, short name or id of an organization, a domain, an email address, the id of a person, or the reference of a sign-in. At most ten of each, what matches exactly first.
         *     Permission: `operator:manage`.
         */
        get: operations["searchInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How this instance is doing
         * @description Permission: `operator:manage`.
         */
        get: operations["readSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person: account, addresses, organizations, last sign-ins
         * @description Permission: `operator:manage`.
         */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/users/{userId}/sign-in-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a person try again at once, after too many wrong passwords or codes
         * @description It stands in the audit log of each of their organizations. What a network has used up stays used up.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `operator:manage`.
         */
        delete: operations["liftSignInLimits"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/users:explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why can’t they sign in? The way of an address, step by step
         * @description For any address, whether or not somebody has an account with it.
         *     Permission: `operator:manage`.
         */
        get: operations["explainSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organization
         * @description Permission: `organization:read`.
         */
        get: operations["operatorReadOrganization"];
        put?: never;
        post?: never;
        /**
         * Delete an organization
         * @description For ever, with its memberships, connections, domains, invitations and logs. People keep their accounts, and every Owner is told by mail. The deletion itself stays in the audit log of the instance.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `organization:manage`.
         */
        delete: operations["operatorDeleteOrganization"];
        options?: never;
        head?: never;
        /**
         * Rename an organization
         * @description Permission: `organization:manage`.
         */
        patch: operations["operatorRenameOrganization"];
        trace?: never;
    };
    "/operator/organizations/{organizationId}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the plan includes, and what Owners change themselves
         * @description Permission: `organization:read`.
         */
        get: operations["operatorReadEntitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations, newest first
         * @description Permission: `members:manage`.
         */
        get: operations["operatorListInvitations"];
        put?: never;
        /**
         * Invite somebody by e-mail
         * @description Permission: `members:manage`.
         */
        post: operations["operatorInviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/invites/{inviteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Permission: `members:manage`.
         */
        delete: operations["operatorRevokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/invites/{inviteId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again, with a new link and seven more days
         * @description Permission: `members:manage`.
         */
        post: operations["operatorResendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/invites:bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite up to 200 people at once, with a result for each
         * @description Permission: `members:manage`.
         */
        post: operations["operatorInviteMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/removed-people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom neither single sign-on nor earlier invitations bring back, latest first
         * @description Permission: `members:manage`.
         */
        get: operations["operatorListRemovedPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members
         * @description Permission: `members:read`.
         */
        get: operations["operatorListMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member, with the grants their role rests on
         * @description Permission: `members:read`.
         */
        get: operations["operatorReadMember"];
        put?: never;
        post?: never;
        /**
         * Remove a member
         * @description Access ends at once. Just-in-time provisioning and earlier invitations do not bring them back.
         *     Permission: `members:manage`.
         */
        delete: operations["operatorRemoveMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users/{userId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a removed person come back through single sign-on
         * @description Permission: `members:manage`.
         */
        delete: operations["operatorLiftMemberBlock"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users/{userId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member another role
         * @description Permission: `members:manage`.
         */
        put: operations["operatorChangeMemberRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users/{userId}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who a person is at the connections of this organization
         * @description Also of somebody who is no member any more, as long as the link stands.
         *     Permission: `members:manage`.
         */
        get: operations["operatorListMemberIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/users/{userId}/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Release the link between a person and who they were at a connection
         * @description After `subject_changed`: the next sign-in through that connection with the person’s mapped address links anew, whoever has that address now. What came in through the old link is out at once; other organizations are untouched.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `members:manage`.
         */
        delete: operations["operatorReleaseMemberIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Managed domains, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorListDomains"];
        put?: never;
        /**
         * Add a domain and get the record that proves it
         * @description Permission: `authentication:manage`.
         */
        post: operations["operatorAddDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One managed domain
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadDomain"];
        put?: never;
        post?: never;
        /**
         * Stop managing a domain
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["operatorRemoveDomain"];
        options?: never;
        head?: never;
        /**
         * Map a domain to a connection, or to none
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["operatorMapDomain"];
        trace?: never;
    };
    "/operator/organizations/{organizationId}/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look the record up now
         * @description Answers with the domain and what DNS said, verified or not.
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorVerifyDomain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorListConnections"];
        put?: never;
        /**
         * Begin a connection, as a draft
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorCreateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One connection
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadConnection"];
        put?: never;
        post?: never;
        /**
         * Delete a connection
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["operatorDeleteConnection"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description Any change of what is asked from or accepted of the provider needs a new test before the next activation.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["operatorUpdateConnection"];
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let people sign in through this connection
         * @description Asks for your own successful test of exactly this configuration.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorActivateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop signing people in through this connection
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorDeactivateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a test: a real round trip that signs nobody in
         * @description Open `url` in a pop-up of the same browser; the result is `lastTest` of the connection.
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorTestConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/group-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which groups of the provider give which role
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadGroupRules"];
        /**
         * Replace the group rules of a connection
         * @description The whole set. Rules let nobody in who may not come in anyway; they count from each person’s next sign-in through this connection, and a role that no rule gives any more ends at once. Only an Owner adds a rule that makes Owners.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        put: operations["operatorReplaceGroupRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Our own keys of a connection
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorListConnectionKeys"];
        put?: never;
        /**
         * Publish a new key beside the one in use
         * @description It appears in our metadata (SAML) or key set (OpenID Connect) as a second key. Have the provider read it, then activate it.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorAddConnectionKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/keys/{keyId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use this key from now on
         * @description The key in use so far stays for 30 days, opens what was encrypted for it, and can be put back.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorActivateConnectionKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/pending-metadata/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply the change of metadata that was held
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorAcceptPendingMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/pending-metadata/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave everything as it is
         * @description The same metadata is not held again; other metadata is.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorDeclinePendingMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/refresh-metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the provider’s metadata again, now
         * @description It is read each day by itself. What may change without an Owner changes; the rest is `pendingMetadata`.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorRefreshConnectionMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/connections/{connectionId}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put this connection in the place of an active one
         * @description In one step this connection becomes active, all domains of the other are mapped to it, and the other becomes inactive. People sign in anew and are linked by their address; accounts and roles stay. Asks for your own successful test of exactly this configuration, or that the connection was active with it before: going back is the same the other way round.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorTakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/setup-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Set-up links, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorListSetupLinks"];
        put?: never;
        /**
         * Let somebody without an account do one thing
         * @description The address is in this answer and nowhere else; with a recipient it is also mailed.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorCreateSetupLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/setup-links/{setupLinkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a set-up link
         * @description It stops working at once; what was done by it stays.
         *     Permission: `authentication:manage`.
         */
        delete: operations["operatorRevokeSetupLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/setup-links/{setupLinkId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over the certificates that were brought
         * @description They are added to the connection, beside those it has. Name those you have seen: others that came meanwhile are not accepted.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorAcceptSetupLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/authentication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How members may sign in
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadAuthentication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set how members may sign in and for how long, or preview it
         * @description Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        patch: operations["operatorChangeAuthentication"];
        trace?: never;
    };
    "/operator/organizations/{organizationId}/provisional-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The change that undoes itself unless it is confirmed
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadProvisionalChange"];
        put?: never;
        post?: never;
        /**
         * Undo the change at once
         * @description Of whoever made the change, a proof that was no older then counts as well.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `authentication:manage`.
         */
        delete: operations["operatorUndoProvisionalChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/access-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days on which people would stop getting in, the most urgent first
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorReadAccessCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/access-calendar/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an address that calendar programs can subscribe to
         * @description Shown once. Whoever has it reads the days and what ends on them, without signing in. An earlier one is void.
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorCreateCalendarFeed"];
        /**
         * Revoke that address
         * @description Permission: `authentication:manage`.
         */
        delete: operations["operatorRevokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed, newest first
         * @description Permission: `audit:read`.
         */
        get: operations["operatorListAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All audit events as NDJSON, oldest first
         * @description Permission: `audit:read`.
         */
        get: operations["operatorExportAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Attempts to sign in, newest first, with the steps of each decision
         * @description Permission: `audit:read`.
         */
        get: operations["operatorListSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/sign-ins/{signInId}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the identity provider sent, of an attempt that was refused
         * @description Kept sealed for seven days. Reading it is an audit event, which is why this is a POST.
         *     Asks for a proof of identity no older than 15 minutes (`proof_required`).
         *     Permission: `audit:read`.
         */
        post: operations["operatorReadSentResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/sign-ins:simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would happen if somebody signed in now
         * @description The same facts and the same decisions as at the door, without a sign-in and without a trace. Naming a connection tries that one as if it were active; what it sends is taken as rightly signed.
         *     Permission: `authentication:manage`.
         */
        post: operations["operatorSimulateSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in, what fails, and who came
         * @description Counted by the day in UTC as it happens, so that the answer costs the same at any size.
         *     Permission: `audit:read`.
         */
        get: operations["operatorReadInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/organizations/{organizationId}/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked of support, newest first
         * @description Permission: `authentication:manage`.
         */
        get: operations["operatorListChangeRequests"];
        put?: never;
        /**
         * Ask support for a change this instance leaves to it
         * @description Permission: `authentication:manage`.
         */
        post: operations["operatorCreateChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccessCalendarEntry: {
            /** @enum {string} */
            kind: "certificate_ends" | "client_secret_ends" | "own_key_ends" | "domain_failing" | "domain_lapsed" | "sole_owner" | "bypass_link_missing" | "bypass_link_never_rehearsed" | "bypass_link_rehearsal";
            /** @description When people would stop getting in; null: it is so already, or may be any day. */
            at: string | null;
            /**
             * @description `urgent`: now. `soon`: within 30 days, or any day.
             * @enum {string}
             */
            severity: "urgent" | "soon" | "later";
            /** @description null: the organization itself. */
            concerns: {
                /** @enum {string} */
                kind: "connection" | "domain";
                id: string;
                name: string;
            } | null;
            /**
             * Format: uri
             * @description Where it is mended.
             */
            link: string;
        };
        Acting: {
            id: string;
            organizationId: string;
            organizationName: string;
            operatorId: string;
            reason: string;
            /**
             * @description `read` looks only; `change` also changes settings.
             * @enum {string}
             */
            scope: "read" | "change";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            endsAt: string;
        };
        AuditEvent: {
            id: string;
            /** @enum {string} */
            name: "organization.created" | "organization.renamed" | "organization.plan_changed" | "organization.deleted" | "member.invited" | "member.provisioned" | "member.role_changed" | "member.role_kept" | "member.removed" | "member.left" | "member.block_lifted" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "domain.added" | "domain.verified" | "domain.check_failed" | "domain.lapsed" | "domain.mapped" | "domain.removed" | "connection.created" | "connection.updated" | "connection.group_rules_changed" | "connection.tested" | "connection.activated" | "connection.deactivated" | "connection.took_over" | "connection.deleted" | "connection.ending" | "setup_link.created" | "setup_link.used" | "setup_link.submitted" | "setup_link.accepted" | "setup_link.revoked" | "connection.metadata_changed" | "connection.metadata_held" | "connection.metadata_declined" | "connection.metadata_failing" | "connection_key.added" | "connection_key.activated" | "authentication.changed" | "authentication.reverted" | "provisional_change.started" | "provisional_change.confirmed" | "provisional_change.kept" | "bypass_link.created" | "bypass_link.copied" | "bypass_link.regenerated" | "bypass_link.deleted" | "bypass_link.used" | "bypass_link.drill_started" | "bypass_link.drill_ended" | "bypass_link.rehearsed" | "calendar_feed.created" | "calendar_feed.revoked" | "sign_in.succeeded" | "sign_in.denied" | "sign_in.drilled" | "sign_in.response_read" | "session.revoked" | "session.ended_by_provider" | "user.created" | "user.password_changed" | "user.identity_linked" | "user.identity_unlinked" | "user.identity_released" | "user.email_changed" | "user.sign_in_limits_lifted" | "second_factor.added" | "second_factor.removed" | "recovery_codes.regenerated" | "recovery_code.used" | "change_request.created" | "change_request.approved" | "change_request.declined" | "operator.created" | "operator.removed" | "operator.acting_started" | "operator.acting_stopped" | "audit.exported";
            organizationId: string | null;
            actor: {
                kind: string;
                id: string | null;
                name: string | null;
            };
            target: {
                kind: string;
                id: string;
                name?: string;
            } | null;
            changes: {
                [key: string]: unknown;
            };
            reason: string | null;
            ip: string | null;
            reference: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        AuthenticationImpact: {
            counts: {
                keepsAccess: number;
                gainsAccess: number;
                mustAddSecondFactor: number;
                mustChangeMethod: number;
                losesAccess: number;
                hasNoAccess: number;
            };
            pendingInvitations: number;
            /** @description As they would be. */
            owners: {
                total: number;
                canGetIn: number;
            };
            /** @description An active connection would become one that nobody has tested: only a sign-in shows whether it works. */
            untested: boolean;
            /** @description What becomes of roles that group rules gave. */
            roles: {
                /** @description Have another role at once. */
                changed: number;
                /** @description May have a lesser one from their next sign-in on. */
                open: number;
                /** @description Rules that are new would give roles. Which groups people have is not kept: whose, their next sign-in shows. */
                more: boolean;
            };
            /** @description What confirming would answer; null: it would be accepted. */
            refusal: {
                /** @enum {string} */
                code: "last_owner" | "would_lock_out_owners" | "plan_limit" | "by_request_only" | "connection_not_tested" | "connection_incomplete" | "connection_has_no_domain" | "conflict";
                detail: string | null;
                reasons: string[];
            } | null;
            data: {
                userId: string;
                name: string;
                email: string;
                role: components["schemas"]["OrganizationRole"];
                /**
                 * @description `has_no_access`: could not get in before either.
                 * @enum {string}
                 */
                impact: "keeps_access" | "gains_access" | "must_add_second_factor" | "must_change_method" | "loses_access" | "has_no_access";
                waysAfter: ("password" | "passkey" | "google" | "github" | "sso" | "bypass")[];
                /** @description At once; null: no longer a member. */
                roleAfter: components["schemas"]["OrganizationRole"] | null;
                /** @description A rule that can have given this role goes, and another gives it too: the next sign-in decides. */
                roleOpen: boolean;
            }[];
            nextCursor: string | null;
        };
        AuthenticationSettings: {
            /** @description null: not restricted. */
            allowedMethods: components["schemas"]["Method"][] | null;
            instanceMethods: components["schemas"]["Method"][];
            /** @description Whether a password, with or without the bypass link, needs a second factor. */
            requireSecondFactor: boolean;
            /** @enum {string} */
            restriction: "available" | "plan_limit" | "by_request";
            bypassOwnersOnly: boolean;
            /** @description How long a sign-in counts in the organization. null: as long as the instance keeps a session. */
            sessionMaxHours: number | null;
            /** @description null: there is none. */
            bypassLink: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                createdAt: string;
                lastUsedAt: string | null;
                /** @description When an Owner last proved in a drill that it works. */
                rehearsedAt: string | null;
                /** @description Until when a drill is under way in the browser that began it. */
                drillEndsAt: string | null;
            } | null;
            /** @description Without an Owner who has a password, the bypass link waits for a mail. */
            owners: {
                total: number;
                withPassword: number;
                withSecondFactor: number;
            };
            version: number;
        };
        /**
         * @description The role just-in-time provisioning gives (never Owner), or `disabled`.
         * @enum {string}
         */
        AutomaticMembership: "ORGANIZATION_BILLING_ADMIN" | "ORGANIZATION_MEMBER" | "disabled";
        BypassLink: {
            /** Format: uri */
            url: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        ChangeRequest: {
            id: string;
            organizationId: string;
            /** @enum {string} */
            kind: "domain" | "jit" | "restriction";
            change: components["schemas"]["RequestedChange"];
            note: string;
            /** @enum {string} */
            status: "requested" | "approved" | "declined";
            requestedBy: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            decidedAt: string | null;
        };
        ChangeRequestOfOrganization: {
            id: string;
            organizationId: string;
            /** @enum {string} */
            kind: "domain" | "jit" | "restriction";
            change: components["schemas"]["RequestedChange"];
            note: string;
            /** @enum {string} */
            status: "requested" | "approved" | "declined";
            requestedBy: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            decidedAt: string | null;
            organizationName: string;
            requestedByEmail: string | null;
        };
        Connection: {
            id: string;
            /** @enum {string} */
            type: "saml" | "oidc";
            /** @enum {string} */
            preset: "okta" | "entra" | "onelogin" | "ping" | "google_workspace" | "adfs" | "custom";
            name: string;
            /** @enum {string} */
            state: "draft" | "tested" | "active" | "inactive";
            automaticMembership: components["schemas"]["AutomaticMembership"];
            domains: {
                id: string;
                domain: string;
            }[];
            saml: {
                idpEntityId: string | null;
                ssoUrl: string | null;
                /** @enum {string} */
                ssoBinding: "redirect" | "post";
                /** @description Where people can be signed out there as well. */
                sloUrl: string | null;
                /** @enum {string} */
                sloBinding: "redirect" | "post";
                /** @description Entered by hand: what the metadata names does not replace it. */
                sloByHand: boolean;
                certificates: {
                    fingerprintSha256: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    expiresAt: string;
                    pem: string;
                    /** @description The provider’s metadata names others since; null: until it expires. */
                    believedUntil: string | null;
                }[];
                allowIdpInitiated: boolean;
                attributes: {
                    email?: string;
                    firstName?: string;
                    lastName?: string;
                    name?: string;
                };
                /** @description Where all this is read from each day; null where it was given once. */
                metadata: {
                    url: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    readAt: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC.
                     */
                    nextAt: string;
                    /** @description Since then it could not be read. */
                    failingSince: string | null;
                    /** @description The problem code of the last attempt. */
                    failure: string | null;
                    /** @description Where it says that people can be signed out. */
                    sloUrl: string | null;
                } | null;
                /** @description What to enter at the identity provider. */
                serviceProvider: {
                    entityId: string;
                    acsUrl: string;
                    sloUrl: string;
                    metadataUrl: string;
                };
            } | null;
            oidc: {
                issuer: string | null;
                clientId: string | null;
                hasClientSecret: boolean;
                clientSecretExpiresAt: string | null;
                /** @enum {string} */
                clientAuthentication: "client_secret" | "private_key_jwt";
                scopes: string[];
                /** @description What to enter at the identity provider. */
                redirectUri: string;
                /** @description Where the provider may say that somebody signed out there. */
                backchannelLogoutUri: string;
                /** @description Where people come back to from signing out at the provider. */
                postLogoutRedirectUri: string;
                /** @description Where the provider finds our keys, for `private_key_jwt`. */
                jwksUri: string;
            } | null;
            /** @description When its last certificate or its client secret ends, and nobody signs in through it any more; null where not known. */
            endsAt: string | null;
            /** @description What the provider’s metadata says now, held for an Owner. */
            pendingMetadata: components["schemas"]["PendingMetadata"] | null;
            /** @description Of a connection read by its id; always null in a list. */
            lastTest: components["schemas"]["ConnectionTest"] | null;
            /** @description It is inactive, and configured as it was when it was active: it takes over without a new test. */
            asWhenActive: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            activatedAt: string | null;
        };
        ConnectionKey: {
            /** @description Null for the instance’s key, which serves connections that have none of their own yet. */
            id: string | null;
            /**
             * @description `next` is published and not used yet; `previous` still opens what was encrypted for it.
             * @enum {string}
             */
            state: "next" | "current" | "previous";
            /** @description PEM. A container for the public key: the provider trusts it by copy. */
            certificate: string;
            fingerprintSha256: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /** @description When a previous key is deleted. */
            goesAt: string | null;
        };
        ConnectionPreset: {
            /** @enum {string} */
            id: "okta" | "entra" | "onelogin" | "ping" | "google_workspace" | "adfs" | "custom";
            name: string;
            administrator: string;
            saml: components["schemas"]["ConnectionPresetProtocol"];
            oidc: components["schemas"]["ConnectionPresetProtocol"];
        };
        ConnectionPresetProtocol: {
            /** @description The way through the provider’s own pages to a new application. */
            place: string[];
            /** @description What is entered there: one of our values, or a fixed one, under the name it has there. */
            give: ({
                field: string;
                /** @enum {string} */
                value: "acsUrl" | "entityId" | "metadataUrl" | "redirectUri" | "sloUrl" | "postLogoutRedirectUri" | "backchannelLogoutUri";
            } | {
                field: string;
                fixed: string;
            })[];
            /** @description What has to be set up to be sent; empty where it is sent anyway. */
            attributes: {
                name: string;
                source: string;
            }[];
            /** @description Under which names the provider sends what we read, by itself. */
            sends: {
                [key: string]: string;
            };
            /** @description Under which name groups come, what a value is, and where sending them is switched on. */
            groups: {
                attribute: string;
                value: string;
                place: string;
            } | null;
            /** @description What comes back from there; the first is enough where it can be had. */
            take: {
                /** @enum {string} */
                value: "metadataUrl" | "metadataXml" | "idpEntityId" | "ssoUrl" | "certificates" | "issuer" | "clientId" | "clientSecret";
                place: string;
            }[];
            /** @description Where people are let in, over there. */
            assign: string;
            notes: string[];
            /** @description What is entered there to sign people out on both sides; empty where it cannot. */
            logout: ({
                field: string;
                /** @enum {string} */
                value: "acsUrl" | "entityId" | "metadataUrl" | "redirectUri" | "sloUrl" | "postLogoutRedirectUri" | "backchannelLogoutUri";
            } | {
                field: string;
                fixed: string;
            })[];
            /**
             * @description What it takes to have people prove themselves anew there; left out where the standard way works.
             * @enum {string}
             */
            reauthentication?: "by_prompt" | "by_account_choice";
            /** @description By problem code: what to change at the provider. */
            mend: {
                [key: string]: string;
            };
        };
        ConnectionTest: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            succeeded: boolean;
            /** @description The test was of the configuration as it is now. */
            current: boolean;
            byYou: boolean;
            subject: string | null;
            email: string | null;
            name: string | null;
            claims: {
                [key: string]: string[];
            };
            /** @description What would have happened: `sign_in`, `join_as_…`, or `refused`. */
            outcome: string;
            reason: string | null;
            evidence: components["schemas"]["Evidence"] | null;
            /** @description What the group rules made of it; null where there are none. */
            groupRules: components["schemas"]["GroupRulesResult"] | null;
        };
        /** @description A rule that was looked at, and what it found. */
        DecisionStep: {
            rule: string;
            outcome: string;
            found?: string;
        };
        /** @description What the resolvers answered, so that a mistake can be seen. */
        DnsAnswer: {
            /** @enum {string} */
            kind: "records" | "none" | "unreachable";
            values: string[];
        };
        Entitlements: {
            plan: components["schemas"]["Plan"];
            features: {
                [key: string]: boolean;
            };
            selfService: {
                domains: boolean;
                jit: boolean;
                restriction: boolean;
            };
        };
        /** @description May this session act in the organization now; if not, what would help. */
        Entry: {
            /** @constant */
            kind: "enter";
            bypassed: boolean;
        } | {
            /** @constant */
            kind: "step_up";
            methods: components["schemas"]["Method"][];
            /** @description The session holds a sign-in that counted here until it became too old. */
            expired: boolean;
        } | {
            /** @constant */
            kind: "second_factor";
            enrolled: boolean;
        } | {
            /** @constant */
            kind: "refuse";
            reason: string;
        };
        /** @description What was expected, what came, and where to change it. */
        Evidence: {
            expected?: string;
            received?: string;
            hint?: string;
        };
        Explanation: {
            email: string;
            /** @description Where the identifier step leads. */
            route: {
                /** @constant */
                kind: "connection";
                connectionId: string;
            } | {
                /** @constant */
                kind: "methods";
                methods: components["schemas"]["Method"][];
            };
            /** @description The managed domain of the address. */
            domain: {
                domain: string;
                organizationId: string;
                connectionId: string | null;
                connectionName: string | null;
                connectionState: ("draft" | "tested" | "active" | "inactive") | null;
                lapsed: boolean;
            } | null;
            person: components["schemas"]["Person"] | null;
            invitations: components["schemas"]["PendingInvitation"][];
            /** @description The last attempts with this address. */
            signIns: components["schemas"]["SignIn"][];
            path: components["schemas"]["Finding"][];
        };
        /** @description One step on the way in: what was found there, and what it means. */
        Finding: {
            /** @enum {string} */
            finding: "domain_unmanaged" | "domain_not_mapped" | "connection_not_active" | "domain_to_connection" | "domain_lapsed" | "account_missing" | "account_on_first_sign_in" | "account_active" | "account_deactivated" | "address_unproven" | "password_paused" | "password_missing" | "invitation_waiting" | "organization_none" | "organization_open" | "organization_bypass_only" | "organization_closed";
            /** @enum {string} */
            effect: "passes" | "needs" | "stops";
            organizationId: string | null;
        };
        /** @description A role, and why somebody has it. */
        Grant: {
            role: components["schemas"]["OrganizationRole"];
            /** @enum {string} */
            source: "founder" | "invitation" | "jit" | "hand" | "operator" | "group_rule";
            sourceId: string | null;
            /** @description The name of the connection it came through, where it did. */
            connection: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        GroupRule: {
            /** @description The SAML attribute or OpenID Connect claim, as the provider names it. */
            attribute: string;
            /** @description Compared whole, without blanks around it. */
            value: string;
            target: components["schemas"]["GroupRuleTarget"];
        };
        GroupRuleTarget: {
            /** @constant */
            kind: "organization_role";
            role: components["schemas"]["OrganizationRole"];
        };
        /** @description Of the rules that match, the most privileged role counts. */
        GroupRules: {
            rules: components["schemas"]["GroupRule"][];
            version: number;
        };
        GroupRulesResult: {
            matched: components["schemas"]["GroupRule"][];
            /** @description Claims that rules read and that say nothing: what they gave before stays. */
            absent: {
                attribute: string;
                /** @enum {string} */
                why: "not_sent" | "elsewhere" | "too_many";
            }[];
            /** @description What would come of it, with everything else that gives a role; null where the person would not get in. */
            role: components["schemas"]["OrganizationRole"] | null;
        };
        /** @description What a set-up link is for, and how far it is. */
        GuestSetup: {
            organization: string;
            /** @enum {string} */
            task: "domain" | "connection" | "certificate";
            /** @enum {string} */
            state: "open" | "finished" | "done";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
            domain: components["schemas"]["ManagedDomain"] | null;
            connection: components["schemas"]["Connection"] | null;
            preset: components["schemas"]["ConnectionPreset"] | null;
            submitted: components["schemas"]["SubmittedCertificates"] | null;
        };
        Identity: {
            id: string;
            /** @description `google`, `github` or the name of the connection. */
            provider: string;
            email: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        Insights: {
            /** @description So many days back, the last included. */
            days: number;
            /**
             * Format: date
             * @description The last day: today in UTC.
             */
            until: string;
            /** @description Days on which nobody tried are left out. `method` null: the attempt ended before one was known. */
            signIns: {
                /**
                 * Format: date
                 * @description A day in UTC.
                 */
                day: string;
                method: components["schemas"]["Method"] | null;
                succeeded: number;
                denied: number;
            }[];
            failures: {
                /**
                 * Format: date
                 * @description A day in UTC.
                 */
                day: string;
                reason: string;
                count: number;
            }[];
            /** @description Changes of how people sign in, newest first, at most 100. */
            changes: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                at: string;
                /** @enum {string} */
                name: "authentication.changed" | "authentication.reverted" | "connection.created" | "connection.updated" | "connection.activated" | "connection.deactivated" | "connection.took_over" | "connection.deleted" | "connection.metadata_changed" | "connection_key.activated" | "domain.added" | "domain.verified" | "domain.lapsed" | "domain.mapped" | "domain.removed" | "bypass_link.created" | "bypass_link.regenerated" | "bypass_link.deleted" | "bypass_link.used";
                eventId: string;
                actor: string | null;
            }[];
            joins: {
                /** @enum {string} */
                source: "founder" | "invitation" | "jit" | "hand" | "operator";
                count: number;
            }[];
            members: {
                total: number;
                /** @description Active members who were not seen for 90 days. */
                dormant: number;
                /** @description Active members whose last sign-in here was single sign-on. */
                bySso: number;
            };
            /** @description The active ones. */
            connections: {
                id: string;
                name: string;
                lastSucceededAt: string | null;
                lastFailedAt: string | null;
                failures: number;
            }[];
        };
        Invitation: {
            id: string;
            email: string;
            role: components["schemas"]["OrganizationRole"];
            /** @enum {string} */
            status: "invited" | "expired" | "accepted" | "revoked";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            sentAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
        };
        ManagedDomain: {
            id: string;
            domain: string;
            /** @enum {string} */
            status: "unverified" | "verified" | "lapsed";
            verifiedBy: ("dns" | "operator") | null;
            connectionId: string | null;
            /** @description The record that proves control. */
            record: {
                /** @constant */
                type: "TXT";
                name: string;
                value: string;
            };
            lastCheck: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                at: string;
                answer: components["schemas"]["DnsAnswer"];
                found: boolean;
                /** @description The common mistake that what was found looks like. */
                mistake: ("quoted" | "zone_twice" | "at_domain" | "old_value" | "incomplete") | null;
            } | null;
            missedChecks: number;
            verifiedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        Me: {
            id: string;
            name: string;
            email: string;
            emails: {
                email: string;
                verified: boolean;
                primary: boolean;
            }[];
            hasPassword: boolean;
            isOperator: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        Member: {
            userId: string;
            name: string;
            email: string;
            role: components["schemas"]["OrganizationRole"];
            /** @enum {string} */
            status: "active" | "deactivated";
            lastMethod: components["schemas"]["Method"] | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastSeenAt: string | null;
        };
        MemberDetail: {
            userId: string;
            name: string;
            email: string;
            role: components["schemas"]["OrganizationRole"];
            /** @enum {string} */
            status: "active" | "deactivated";
            lastMethod: components["schemas"]["Method"] | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastSeenAt: string | null;
            grants: components["schemas"]["Grant"][];
        };
        MemberIdentity: {
            id: string;
            connectionId: string;
            /** @description The name of the connection. */
            connection: string;
            /** @description What the provider calls the person, and promises never to call anybody else. */
            subject: string;
            /** @description The address that came with the first sign-in. */
            email: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        /** @enum {string} */
        Method: "password" | "passkey" | "google" | "github" | "sso";
        MyOrganization: {
            id: string;
            name: string;
            slug: string;
            role: components["schemas"]["OrganizationRole"];
            entry: components["schemas"]["Entry"];
        };
        NewSetupLink: {
            id: string;
            /** @enum {string} */
            task: "domain" | "connection" | "certificate";
            domain: {
                id: string;
                domain: string;
            } | null;
            connection: {
                id: string;
                name: string;
            } | null;
            recipient: string | null;
            /**
             * @description `finished`: what the link was for is ready, and waits for an Owner; `done`: an Owner has taken it.
             * @enum {string}
             */
            state: "open" | "finished" | "done" | "expired" | "revoked";
            submitted: components["schemas"]["SubmittedCertificates"] | null;
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
            /** Format: uri */
            url: string;
        };
        OidcConfiguration: {
            /** Format: uri */
            issuer?: string;
            clientId?: string;
            clientSecret?: string;
            /** @description Where the provider says so. Owners are told in time; a new secret without a date forgets the earlier one. */
            clientSecretExpiresAt?: string | null;
            /**
             * @description `private_key_jwt` signs with this connection’s own key (RFC 7523) and needs no secret.
             * @enum {string}
             */
            clientAuthentication?: "client_secret" | "private_key_jwt";
            scopes?: string[];
        };
        Operator: {
            userId: string;
            name: string;
            email: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        Organization: {
            id: string;
            name: string;
            slug: string;
            plan: components["schemas"]["Plan"];
            memberCount: number;
            /** @description null: not restricted. */
            allowedMethods: components["schemas"]["Method"][] | null;
            /** @description Yours; null for an operator. */
            role: components["schemas"]["OrganizationRole"] | null;
            /** @description What you may do here, by the same table the server checks. */
            abilities: ("organization:read" | "members:read" | "workspaces:create" | "billing:manage" | "usage:read" | "organization:manage" | "members:manage" | "workspaces:admin" | "authentication:manage" | "authentication:confirm" | "bypass-link:manage" | "teams:manage" | "tokens:manage" | "audit:read" | "account:manage" | "sign-in" | "setup:use" | "operator:manage")[];
            /** @description This session came in through the bypass link. */
            bypassed: boolean;
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        /** @enum {string} */
        OrganizationRole: "ORGANIZATION_OWNER" | "ORGANIZATION_BILLING_ADMIN" | "ORGANIZATION_MEMBER";
        OrganizationSummary: {
            id: string;
            name: string;
            slug: string;
            plan: components["schemas"]["Plan"];
            memberCount: number;
            restricted: boolean;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        Passkey: {
            id: string;
            name: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            lastUsedAt: string | null;
        };
        PendingInvitation: {
            id: string;
            organizationId: string;
            organizationName: string;
            role: components["schemas"]["OrganizationRole"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
        };
        PendingMetadata: {
            digest: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            since: string;
            /** @enum {string} */
            reason: "not_verified" | "other_entity";
            idpEntityId: string;
            ssoUrl: string;
            /** @enum {string} */
            ssoBinding: "redirect" | "post";
            sloUrl: string | null;
            certificates: {
                fingerprintSha256: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                expiresAt: string;
                pem: string;
            }[];
        };
        Person: {
            id: string;
            name: string;
            email: string;
            emails: {
                email: string;
                verified: boolean;
                primary: boolean;
            }[];
            /** @enum {string} */
            status: "active" | "deactivated";
            isOperator: boolean;
            hasPassword: boolean;
            /** @description What wrong passwords and codes have shut: the password, until it is set anew or this is lifted; or more tries. */
            signInLimits: {
                passwordPaused: boolean;
                limitedUntil: string | null;
            };
            /** @description What is asked for after a password; a passkey also signs in by itself. */
            secondFactors: {
                totp: boolean;
                passkey: boolean;
            };
            linkedSignIns: {
                provider: string;
                email: string | null;
                lastUsedAt: string | null;
            }[];
            organizations: components["schemas"]["PersonOrganization"][];
            invitations: components["schemas"]["PendingInvitation"][];
            /** @description The last ones. */
            signIns: components["schemas"]["SignIn"][];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        PersonOrganization: {
            id: string;
            name: string;
            slug: string;
            role: components["schemas"]["OrganizationRole"] | null;
            /** @description Whether there is a way in. */
            open: boolean;
            /** @description The problem code met at the door, where it is not open. */
            refusal: string | null;
            /** @description null: not restricted. */
            allowedMethods: components["schemas"]["Method"][] | null;
            /** @description Ways that were used or tested. */
            provenWays: ("password" | "passkey" | "google" | "github" | "sso" | "bypass")[];
            /** @description Also those that open with one mail or the first visit. */
            possibleWays: ("password" | "passkey" | "google" | "github" | "sso" | "bypass")[];
        };
        /** @enum {string} */
        Plan: "free" | "business" | "enterprise";
        /** @description RFC 9457. */
        Problem: {
            /**
             * Format: uri
             * @description A page about this code.
             */
            type: string;
            title: string;
            status: number;
            /** @description Why, and what to do. */
            detail?: string;
            instance: string;
            /** @enum {string} */
            code: "invalid_request" | "malformed_request" | "payload_too_large" | "not_found" | "method_not_supported" | "unauthenticated" | "forbidden" | "cross_origin_request" | "conflict" | "precondition_failed" | "rate_limited" | "proof_required" | "sign_in_anew_required" | "acting_required" | "plan_limit" | "by_request_only" | "unavailable" | "internal" | "credentials_invalid" | "session_expired" | "method_not_allowed" | "second_factor_required" | "second_factor_invalid" | "passkey_invalid" | "link_invalid" | "code_invalid" | "email_not_verified" | "not_a_member" | "removed" | "deactivated" | "ip_not_allowed" | "jit_disabled" | "bypass_invalid" | "password_too_weak" | "sign_up_closed" | "step_up_wrong_person" | "email_managed" | "account_conflict" | "invitation_expired" | "invitation_revoked" | "invitation_accepted" | "invitation_wrong_account" | "already_a_member" | "domain_claimed" | "domain_public_provider" | "domain_invalid" | "domain_record_missing" | "domain_record_mismatch" | "domain_dns_unreachable" | "last_owner" | "would_lock_out_owners" | "owner_not_provisionable" | "connection_not_tested" | "connection_incomplete" | "connection_has_no_domain" | "saml_metadata_invalid" | "saml_certificate_invalid" | "outbound_address_refused" | "connection_inactive" | "idp_unreachable" | "idp_denied" | "idp_not_assigned" | "saml_response_malformed" | "saml_audience_mismatch" | "saml_destination_mismatch" | "saml_issuer_mismatch" | "saml_signature_missing" | "saml_signature_invalid" | "saml_certificate_expired" | "saml_algorithm_weak" | "saml_assertion_expired" | "saml_clock_skew" | "saml_replayed" | "saml_in_response_to_unknown" | "flow_expired" | "flow_other_browser" | "oidc_client_secret_invalid" | "oidc_authentication_unsupported" | "oidc_redirect_mismatch" | "oidc_nonce_mismatch" | "oidc_issuer_mismatch" | "oidc_token_invalid" | "oidc_discovery_failed" | "reauthentication_missing" | "attribute_missing" | "saml_subject_unusable" | "attribute_ambiguous" | "email_outside_domains" | "subject_changed";
            /** @description What to read out to support. */
            reference: string;
            /** @description The fields that were refused, by JSON pointer (RFC 6901) into the body, or `#/query/…`. */
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
        };
        ProvisionalChange: {
            /** @enum {string} */
            kind: "authentication" | "connection" | "domain";
            /** @description The connection or domain; null: how members may sign in. */
            target: {
                id: string;
                name: string;
            } | null;
            madeBy: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            madeAt: string;
            /**
             * Format: date-time
             * @description It is undone within a minute of this, unless it is confirmed.
             */
            revertsAt: string;
            /** @description The connection to sign in through before confirming; null: any way that is allowed now. */
            through: {
                id: string;
                name: string;
            } | null;
            /** @description This session has signed in so, after the change: it may confirm. */
            isProven: boolean;
        };
        RemovedPerson: {
            userId: string;
            name: string;
            /** @description As it was when they were removed. */
            email: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            removedAt: string;
        };
        RequestedChange: {
            /** @constant */
            kind: "domain";
            domain: string;
            connectionId?: string;
        } | {
            /** @constant */
            kind: "jit";
            connectionId: string;
            automaticMembership: components["schemas"]["AutomaticMembership"];
        } | {
            /** @constant */
            kind: "restriction";
            allowedMethods: components["schemas"]["Method"][] | null;
            requireSecondFactor?: boolean;
        };
        /** @description Metadata by address or document, or the fields themselves. */
        SamlConfiguration: {
            /** @description Kept, and read again each day. Null, or other values by hand: it is not read any more. */
            metadataUrl?: string | null;
            metadataXml?: string;
            idpEntityId?: string;
            /** Format: uri */
            ssoUrl?: string;
            /** @enum {string} */
            ssoBinding?: "redirect" | "post";
            sloUrl?: string | null;
            /** @enum {string} */
            sloBinding?: "redirect" | "post";
            /**
             * @description What the metadata names as the place to sign out counts again.
             * @constant
             */
            sloByHand?: false;
            certificates?: string[];
            allowIdpInitiated?: boolean;
            attributes?: {
                email?: string;
                firstName?: string;
                lastName?: string;
                name?: string;
            };
        };
        SearchResult: {
            id: string;
            name: string;
            slug: string;
            plan: components["schemas"]["Plan"];
            memberCount: number;
            /** @constant */
            kind: "organization";
        } | {
            /** @constant */
            kind: "domain";
            domain: string;
            verified: boolean;
            organizationId: string;
            organizationName: string;
        } | {
            /** @constant */
            kind: "person";
            userId: string;
            name: string;
            email: string;
        } | {
            /** @constant */
            kind: "sign_in";
            reference: string;
            email: string | null;
            /** @enum {string} */
            outcome: "succeeded" | "denied" | "proof_required";
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        /** @enum {string} */
        SecondFactor: "totp" | "passkey" | "recovery_code";
        SecondFactors: {
            /** @description The authenticator app; null: there is none. */
            totp: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                createdAt: string;
                lastUsedAt: string | null;
            } | null;
            passkeys: components["schemas"]["Passkey"][];
            /** @description null without a second factor. */
            recoveryCodes: {
                left: number;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                createdAt: string;
            } | null;
        };
        SentResponse: {
            /** @enum {string} */
            kind: "saml" | "claims" | "oidc";
            /** @description Without signatures, keys and values of people; each with its beginning and its length. */
            text: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            keptUntil: string;
        };
        Session: {
            id: string;
            current: boolean;
            methods: components["schemas"]["Method"][];
            /** @description Proven besides a password. */
            secondFactors: components["schemas"]["SecondFactor"][];
            ip: string | null;
            userAgent: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
        };
        SetupLink: {
            id: string;
            /** @enum {string} */
            task: "domain" | "connection" | "certificate";
            domain: {
                id: string;
                domain: string;
            } | null;
            connection: {
                id: string;
                name: string;
            } | null;
            recipient: string | null;
            /**
             * @description `finished`: what the link was for is ready, and waits for an Owner; `done`: an Owner has taken it.
             * @enum {string}
             */
            state: "open" | "finished" | "done" | "expired" | "revoked";
            submitted: components["schemas"]["SubmittedCertificates"] | null;
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            expiresAt: string;
        };
        SignIn: {
            id: string;
            reference: string;
            organizationId: string | null;
            userId: string | null;
            email: string | null;
            method: string | null;
            connectionId: string | null;
            /** @enum {string} */
            outcome: "succeeded" | "denied" | "proof_required";
            reason: string | null;
            steps: components["schemas"]["DecisionStep"][];
            evidence: components["schemas"]["Evidence"] | null;
            bypass: boolean;
            /** @description Refused by a drill of the bypass link, in which the provider counts as down. */
            drill: boolean;
            ip: string | null;
            userAgent: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        Simulation: {
            email: string;
            /** @description Where the identifier step leads. */
            route: {
                /** @constant */
                kind: "connection";
                connectionId: string;
            } | {
                /** @constant */
                kind: "methods";
                methods: components["schemas"]["Method"][];
            };
            connection: {
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            outcome: "let_in" | "proof_required" | "refused";
            proof: ("mailbox" | "account" | "second_factor") | null;
            /** @description The problem code the person would meet. */
            reason: string | null;
            /**
             * @description `not_shown`: an address that has nothing to do with the organization is answered as if it were new.
             * @enum {string}
             */
            account: "existing" | "new" | "not_shown";
            /** @description The membership that would be made. */
            joins: {
                /** @enum {string} */
                via: "jit" | "invitation";
                role: components["schemas"]["OrganizationRole"];
            } | null;
            /** @description What they would be here, with what the group rules give. */
            role: components["schemas"]["OrganizationRole"] | null;
            groupRules: components["schemas"]["GroupRulesResult"] | null;
            /** @description Whether what was proven then opens the organization; null: nobody gets as far. */
            entry: {
                /** @enum {string} */
                kind: "enter" | "second_factor" | "step_up" | "refuse";
                methods: components["schemas"]["Method"][];
                reason: string | null;
            } | null;
            steps: components["schemas"]["DecisionStep"][];
        };
        /** @description What was brought and is not yet accepted. */
        SubmittedCertificates: {
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            certificates: {
                fingerprintSha256: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                expiresAt: string;
                pem: string;
            }[];
        };
        /** @description Each part answers within three seconds or counts as failed. */
        System: {
            database: {
                /** @enum {string} */
                state: "good" | "attention" | "failed";
                /** @enum {string} */
                kind: "embedded" | "server";
                version: string | null;
                migrations: {
                    applied: number;
                    known: number;
                } | null;
                sizeBytes: number | null;
            };
            mail: {
                /** @enum {string} */
                state: "good" | "attention" | "failed";
                /** @enum {string} */
                transport: "smtp" | "outbox" | "none";
                waiting: number | null;
                retrying: number | null;
                oldestSeconds: number | null;
            };
            dns: {
                /** @enum {string} */
                state: "good" | "attention" | "failed";
                /** @description null: the machine’s. */
                servers: string[] | null;
            };
            jobs: {
                /** @enum {string} */
                state: "good" | "attention" | "failed";
                queues: {
                    name: string;
                    waiting: number;
                    retrying: number;
                    failed: number;
                    oldestSeconds: number | null;
                }[];
            };
            process: {
                version: string;
                node: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC.
                 */
                startedAt: string;
                memoryBytes: number;
            };
            settings: {
                publicUrl: string;
                /** @description https, or this machine only. */
                securePublicUrl: boolean;
                signUp: boolean;
                google: boolean;
                github: boolean;
                selfService: {
                    domains: boolean;
                    jit: boolean;
                    restriction: boolean;
                };
                operators: number;
                /** @description Whether there is any. */
                organizations: boolean;
            };
        };
    };
    responses: {
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `proof_required`: Confirm that it is you. `connection_inactive`: Single sign-on is switched off here. `acting_required`: Act for the organization first */
        "acting_required.connection_inactive.cross_origin_request.forbidden.proof_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "proof_required" | "connection_inactive" | "acting_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `acting_required`: Act for the organization first */
        "acting_required.cross_origin_request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "acting_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `oidc_issuer_mismatch`: Issuer does not match. `acting_required`: Act for the organization first */
        "acting_required.cross_origin_request.forbidden.oidc_issuer_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "oidc_issuer_mismatch" | "acting_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `oidc_issuer_mismatch`: Issuer does not match. `proof_required`: Confirm that it is you. `acting_required`: Act for the organization first */
        "acting_required.cross_origin_request.forbidden.oidc_issuer_mismatch.proof_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "oidc_issuer_mismatch" | "proof_required" | "acting_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `proof_required`: Confirm that it is you. `plan_limit`: The plan does not include this. `acting_required`: Act for the organization first */
        "acting_required.cross_origin_request.forbidden.plan_limit.proof_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "proof_required" | "plan_limit" | "acting_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `proof_required`: Confirm that it is you. `acting_required`: Act for the organization first */
        "acting_required.cross_origin_request.forbidden.proof_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "proof_required" | "acting_required";
                };
            };
        };
        /** @description `already_a_member`: This person is already a member. `conflict`: This conflicts with what exists */
        "already_a_member.conflict": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "already_a_member" | "conflict";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `proof_required`: Confirm that it is you. `by_request_only`: Support changes this setting. `connection_inactive`: Single sign-on is switched off here. `second_factor_required`: A second factor is required here */
        "by_request_only.connection_inactive.cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "proof_required" | "by_request_only" | "connection_inactive" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `oidc_issuer_mismatch`: Issuer does not match. `proof_required`: Confirm that it is you. `by_request_only`: Support changes this setting. `second_factor_required`: A second factor is required here */
        "by_request_only.cross_origin_request.forbidden.method_not_allowed.oidc_issuer_mismatch.proof_required.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "oidc_issuer_mismatch" | "proof_required" | "by_request_only" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `proof_required`: Confirm that it is you. `plan_limit`: The plan does not include this. `by_request_only`: Support changes this setting. `second_factor_required`: A second factor is required here */
        "by_request_only.cross_origin_request.forbidden.method_not_allowed.plan_limit.proof_required.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "proof_required" | "plan_limit" | "by_request_only" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `proof_required`: Confirm that it is you. `by_request_only`: Support changes this setting. `second_factor_required`: A second factor is required here */
        "by_request_only.cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "proof_required" | "by_request_only" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `by_request_only`: Support changes this setting. `second_factor_required`: A second factor is required here */
        "by_request_only.cross_origin_request.forbidden.method_not_allowed.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "by_request_only" | "second_factor_required";
                };
            };
        };
        /** @description `conflict`: This conflicts with what exists */
        conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict";
                };
            };
        };
        /** @description `connection_incomplete`: The configuration is not complete. `connection_not_tested`: Test this configuration first. `connection_has_no_domain`: The connection has no verified domain. `would_lock_out_owners`: No Owner could get in any more. `conflict`: This conflicts with what exists */
        "conflict.connection_has_no_domain.connection_incomplete.connection_not_tested.would_lock_out_owners": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "connection_incomplete" | "connection_not_tested" | "connection_has_no_domain" | "would_lock_out_owners" | "conflict";
                };
            };
        };
        /** @description `connection_incomplete`: The configuration is not complete. `conflict`: This conflicts with what exists */
        "conflict.connection_incomplete": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "connection_incomplete" | "conflict";
                };
            };
        };
        /** @description `domain_claimed`: Another organization manages this domain. `conflict`: This conflicts with what exists */
        "conflict.domain_claimed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "domain_claimed" | "conflict";
                };
            };
        };
        /** @description `conflict`: This conflicts with what exists. `domain_claimed`: Another organization manages this domain. `would_lock_out_owners`: No Owner could get in any more */
        "conflict.domain_claimed.would_lock_out_owners": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict" | "domain_claimed" | "would_lock_out_owners";
                };
            };
        };
        /** @description `email_managed`: An organization manages this address. `conflict`: This conflicts with what exists */
        "conflict.email_managed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "email_managed" | "conflict";
                };
            };
        };
        /** @description `last_owner`: The organization needs an Owner. `would_lock_out_owners`: No Owner could get in any more. `conflict`: This conflicts with what exists */
        "conflict.last_owner.would_lock_out_owners": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "last_owner" | "would_lock_out_owners" | "conflict";
                };
            };
        };
        /** @description `conflict`: This conflicts with what exists. `would_lock_out_owners`: No Owner could get in any more */
        "conflict.would_lock_out_owners": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "conflict" | "would_lock_out_owners";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `connection_inactive`: Single sign-on is switched off here */
        "connection_inactive.cross_origin_request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "connection_inactive";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `connection_inactive`: Single sign-on is switched off here. `second_factor_required`: A second factor is required here */
        "connection_inactive.cross_origin_request.forbidden.method_not_allowed.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "connection_inactive" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site */
        "cross_origin_request.forbidden": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `oidc_issuer_mismatch`: Issuer does not match. `second_factor_required`: A second factor is required here */
        "cross_origin_request.forbidden.method_not_allowed.oidc_issuer_mismatch.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "oidc_issuer_mismatch" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `plan_limit`: The plan does not include this. `second_factor_required`: A second factor is required here */
        "cross_origin_request.forbidden.method_not_allowed.plan_limit.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "plan_limit" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `proof_required`: Confirm that it is you. `second_factor_required`: A second factor is required here */
        "cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "proof_required" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `second_factor_required`: A second factor is required here */
        "cross_origin_request.forbidden.method_not_allowed.second_factor_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `method_not_allowed`: This way of signing in is not allowed here. `sign_in_anew_required`: Sign in the new way first. `second_factor_required`: A second factor is required here */
        "cross_origin_request.forbidden.method_not_allowed.second_factor_required.sign_in_anew_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "method_not_allowed" | "sign_in_anew_required" | "second_factor_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `oidc_issuer_mismatch`: Issuer does not match */
        "cross_origin_request.forbidden.oidc_issuer_mismatch": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "oidc_issuer_mismatch";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `plan_limit`: The plan does not include this */
        "cross_origin_request.forbidden.plan_limit": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "plan_limit";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `proof_required`: Confirm that it is you */
        "cross_origin_request.forbidden.proof_required": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "proof_required";
                };
            };
        };
        /** @description `forbidden`: Your role does not allow this. `cross_origin_request`: The request came from another site. `sign_up_closed`: New organizations are created by support */
        "cross_origin_request.forbidden.sign_up_closed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "forbidden" | "cross_origin_request" | "sign_up_closed";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `domain_invalid`: This is not a domain that can be managed. `domain_public_provider`: This is a public mailbox provider */
        "domain_invalid.domain_public_provider.invalid_request": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "domain_invalid" | "domain_public_provider";
                };
            };
        };
        /** @description `idp_unreachable`: The identity provider does not answer */
        idp_unreachable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idp_unreachable";
                };
            };
        };
        /** @description `idp_unreachable`: The identity provider does not answer. `oidc_discovery_failed`: Discovery failed */
        "idp_unreachable.oidc_discovery_failed": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "idp_unreachable" | "oidc_discovery_failed";
                };
            };
        };
        /** @description `internal`: Something went wrong on our side */
        internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "internal";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid */
        invalid_request: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `outbound_address_refused`: This address is not reachable from here */
        "invalid_request.outbound_address_refused": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "outbound_address_refused";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `saml_metadata_invalid`: The metadata cannot be used. `saml_certificate_invalid`: The certificate cannot be used. `outbound_address_refused`: This address is not reachable from here */
        "invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "saml_metadata_invalid" | "saml_certificate_invalid" | "outbound_address_refused";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `saml_metadata_invalid`: The metadata cannot be used. `outbound_address_refused`: This address is not reachable from here */
        "invalid_request.outbound_address_refused.saml_metadata_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "saml_metadata_invalid" | "outbound_address_refused";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `passkey_invalid`: This passkey was not accepted */
        "invalid_request.passkey_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "passkey_invalid";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `password_too_weak`: Choose a stronger password */
        "invalid_request.password_too_weak": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "password_too_weak";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `saml_metadata_invalid`: The metadata cannot be used. `saml_certificate_invalid`: The certificate cannot be used */
        "invalid_request.saml_certificate_invalid.saml_metadata_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "saml_metadata_invalid" | "saml_certificate_invalid";
                };
            };
        };
        /** @description `invalid_request`: The request is not valid. `second_factor_invalid`: The second factor does not match */
        "invalid_request.second_factor_invalid": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invalid_request" | "second_factor_invalid";
                };
            };
        };
        /** @description `invitation_accepted`: This invitation was already accepted. `invitation_revoked`: This invitation was revoked */
        "invitation_accepted.invitation_revoked": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invitation_accepted" | "invitation_revoked";
                };
            };
        };
        /** @description `last_owner`: The organization needs an Owner. `would_lock_out_owners`: No Owner could get in any more */
        "last_owner.would_lock_out_owners": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "last_owner" | "would_lock_out_owners";
                };
            };
        };
        /** @description `link_invalid`: This link no longer works */
        link_invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "link_invalid";
                };
            };
        };
        /** @description `malformed_request`: The request cannot be read */
        malformed_request: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "malformed_request";
                };
            };
        };
        /** @description `not_found`: There is nothing here */
        not_found: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not_found";
                };
            };
        };
        /** @description `payload_too_large`: The request is too large */
        payload_too_large: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "payload_too_large";
                };
            };
        };
        /** @description `precondition_failed`: Somebody changed this in the meantime */
        precondition_failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "precondition_failed";
                };
            };
        };
        /** @description `rate_limited`: Too many tries */
        rate_limited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "rate_limited";
                };
            };
        };
        /** @description `unauthenticated`: Sign in first */
        unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unauthenticated";
                };
            };
        };
        /** @description `unavailable`: Gatehouse cannot answer at the moment */
        unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unavailable";
                };
            };
        };
        /** @description `would_lock_out_owners`: No Owner could get in any more */
        would_lock_out_owners: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "would_lock_out_owners";
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "emails": [
                     *         {
                     *           "email": "ana@acme.example",
                     *           "verified": false,
                     *           "primary": false
                     *         }
                     *       ],
                     *       "hasPassword": false,
                     *       "isOperator": false,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "emails": [
                     *         {
                     *           "email": "ana@acme.example",
                     *           "verified": false,
                     *           "primary": false
                     *         }
                     *       ],
                     *       "hasPassword": false,
                     *       "isOperator": false,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeMyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example"
                 *     }
                 */
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.email_managed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMyIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "idn_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "provider": "text",
                     *           "email": "ana@acme.example",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Identity"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    unlinkMyIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.password_too_weak"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ses_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "current": false,
                     *           "methods": [
                     *             "password"
                     *           ],
                     *           "secondFactors": [
                     *             "totp"
                     *           ],
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastSeenAt": "2026-11-24T06:42:00.000Z",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Session"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMyOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "slug": "acme",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "entry": {
                     *             "kind": "enter",
                     *             "bypassed": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["MyOrganization"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.sign_up_closed"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addMyPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "setup": "text",
                 *       "credential": {}
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description As it was given; it belongs to this session and lives an hour. */
                    setup: string;
                    /** @description The credential’s `toJSON()`. */
                    credential: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "passkey": {
                     *         "id": "psk_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme",
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "recoveryCodes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        passkey: components["schemas"]["Passkey"];
                        /** @description With the first second factor; null with a further one. */
                        recoveryCodes: string[] | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.email_managed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.passkey_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    beginMyPasskey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "options": {},
                     *       "setup": "text"
                     *     }
                     */
                    "application/json": {
                        /** @description For `PublicKeyCredential.parseCreationOptionsFromJSON` (Web Authentication Level 3). */
                        options: {
                            [key: string]: unknown;
                        };
                        /** @description To be sent back with the answer. */
                        setup: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.email_managed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeMyPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    renameMyPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "psk_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    regenerateMyRecoveryCodes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description Shown this once; each stands in for the second factor once. */
                        recoveryCodes: string[];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMySecondFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "totp": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "passkeys": [
                     *         {
                     *           "id": "psk_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "recoveryCodes": {
                     *         "left": 1,
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactors"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    beginMyTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "text",
                     *       "uri": "text",
                     *       "setup": "text"
                     *     }
                     */
                    "application/json": {
                        /** @description Base 32, for typing into an app. */
                        secret: string;
                        /** @description For a QR code. */
                        uri: string;
                        /** @description To be sent back with the first code. */
                        setup: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeMyTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmMyTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "setup": "text",
                 *       "code": "text"
                 *     }
                 */
                "application/json": {
                    /** @description As it was given; it belongs to this session and lives an hour. */
                    setup: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recoveryCodes": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @description With the first second factor; null with a further one. */
                        recoveryCodes: string[] | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.second_factor_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resetSecondFactors: {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    renameOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": "free",
                     *       "features": {},
                     *       "selfService": {
                     *         "domains": false,
                     *         "jit": false,
                     *         "restriction": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Entitlements"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    leaveOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.last_owner.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "status": "invited",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "sentAt": "2026-11-24T06:42:00.000Z",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example",
                 *       "role": "ORGANIZATION_OWNER"
                 *     }
                 */
                "application/json": {
                    email: string;
                    /** @default ORGANIZATION_MEMBER */
                    role?: components["schemas"]["OrganizationRole"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "invited",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "sentAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_a_member.conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            410: components["responses"]["invitation_accepted.invitation_revoked"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "invited",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "sentAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            410: components["responses"]["invitation_accepted.invitation_revoked"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    inviteMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invites": [
                 *         {
                 *           "email": "ana@acme.example",
                 *           "role": "ORGANIZATION_OWNER"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    invites: {
                        email: string;
                        /** @default ORGANIZATION_MEMBER */
                        role?: components["schemas"]["OrganizationRole"];
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "email": "ana@acme.example",
                     *           "invitation": {
                     *             "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "email": "ana@acme.example",
                     *             "role": "ORGANIZATION_OWNER",
                     *             "status": "invited",
                     *             "createdAt": "2026-11-24T06:42:00.000Z",
                     *             "sentAt": "2026-11-24T06:42:00.000Z",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z"
                     *           },
                     *           "problem": {
                     *             "code": "text",
                     *             "message": "text"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        results: {
                            email: string;
                            invitation: components["schemas"]["Invitation"] | null;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listRemovedPeople: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "removedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RemovedPerson"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, in the same order. */
                cursor?: string;
                /** @description Any part of a name or address. */
                q?: string;
                role?: components["schemas"]["OrganizationRole"];
                status?: "active" | "deactivated";
                /** @description Only active members who were not seen for 90 days. */
                dormant?: "true";
                sort?: "-createdAt" | "createdAt" | "name";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "status": "active",
                     *           "lastMethod": "password",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastSeenAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Member"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "active",
                     *       "lastMethod": "password",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastSeenAt": "2026-11-24T06:42:00.000Z",
                     *       "grants": [
                     *         {
                     *           "role": "ORGANIZATION_OWNER",
                     *           "source": "founder",
                     *           "sourceId": "text",
                     *           "connection": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberDetail"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_owner.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    liftMemberBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeMemberRole: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "ORGANIZATION_OWNER"
                 *     }
                 */
                "application/json": {
                    role: components["schemas"]["OrganizationRole"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "active",
                     *       "lastMethod": "password",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastSeenAt": "2026-11-24T06:42:00.000Z",
                     *       "grants": [
                     *         {
                     *           "role": "ORGANIZATION_OWNER",
                     *           "source": "founder",
                     *           "sourceId": "text",
                     *           "connection": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberDetail"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_owner.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMemberIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "idn_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "connection": "text",
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["MemberIdentity"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    releaseMemberIdentity: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    proveDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the Owner on the telephone."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listDomains: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example",
                     *           "status": "unverified",
                     *           "verifiedBy": "dns",
                     *           "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "record": {
                     *             "type": "TXT",
                     *             "name": "Acme",
                     *             "value": "text"
                     *           },
                     *           "lastCheck": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "answer": {
                     *               "kind": "records",
                     *               "values": [
                     *                 "text"
                     *               ]
                     *             },
                     *             "found": false,
                     *             "mistake": "quoted"
                     *           },
                     *           "missedChecks": 1,
                     *           "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ManagedDomain"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "acme.example"
                 *     }
                 */
                "application/json": {
                    domain: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["domain_invalid.domain_public_provider.invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeDomain: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    mapDomain: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *     }
                 */
                "application/json": {
                    connectionId: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    verifyDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listConnections: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "type": "saml",
                     *           "preset": "okta",
                     *           "name": "Acme",
                     *           "state": "draft",
                     *           "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *           "domains": [
                     *             {
                     *               "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *               "domain": "acme.example"
                     *             }
                     *           ],
                     *           "saml": {
                     *             "idpEntityId": "text",
                     *             "ssoUrl": "text",
                     *             "ssoBinding": "redirect",
                     *             "sloUrl": "text",
                     *             "sloBinding": "redirect",
                     *             "sloByHand": false,
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text",
                     *                 "believedUntil": "2026-11-24T06:42:00.000Z"
                     *               }
                     *             ],
                     *             "allowIdpInitiated": false,
                     *             "attributes": {
                     *               "email": "ana@acme.example",
                     *               "firstName": "text",
                     *               "lastName": "text",
                     *               "name": "Acme"
                     *             },
                     *             "metadata": {
                     *               "url": "text",
                     *               "readAt": "2026-11-24T06:42:00.000Z",
                     *               "nextAt": "2026-11-24T06:42:00.000Z",
                     *               "failingSince": "2026-11-24T06:42:00.000Z",
                     *               "failure": "text",
                     *               "sloUrl": "text"
                     *             },
                     *             "serviceProvider": {
                     *               "entityId": "text",
                     *               "acsUrl": "text",
                     *               "sloUrl": "text",
                     *               "metadataUrl": "text"
                     *             }
                     *           },
                     *           "oidc": {
                     *             "issuer": "text",
                     *             "clientId": "text",
                     *             "hasClientSecret": false,
                     *             "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *             "clientAuthentication": "client_secret",
                     *             "scopes": [
                     *               "text"
                     *             ],
                     *             "redirectUri": "text",
                     *             "backchannelLogoutUri": "text",
                     *             "postLogoutRedirectUri": "text",
                     *             "jwksUri": "text"
                     *           },
                     *           "endsAt": "2026-11-24T06:42:00.000Z",
                     *           "pendingMetadata": {
                     *             "digest": "text",
                     *             "since": "2026-11-24T06:42:00.000Z",
                     *             "reason": "not_verified",
                     *             "idpEntityId": "text",
                     *             "ssoUrl": "text",
                     *             "ssoBinding": "redirect",
                     *             "sloUrl": "text",
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text"
                     *               }
                     *             ]
                     *           },
                     *           "lastTest": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "succeeded": false,
                     *             "current": false,
                     *             "byYou": false,
                     *             "subject": "text",
                     *             "email": "ana@acme.example",
                     *             "name": "Acme",
                     *             "claims": {},
                     *             "outcome": "text",
                     *             "reason": "Asked for by the Owner on the telephone.",
                     *             "evidence": {
                     *               "expected": "text",
                     *               "received": "text",
                     *               "hint": "text"
                     *             },
                     *             "groupRules": {
                     *               "matched": [
                     *                 {
                     *                   "attribute": "text",
                     *                   "value": "text",
                     *                   "target": {
                     *                     "kind": "organization_role",
                     *                     "role": "ORGANIZATION_OWNER"
                     *                   }
                     *                 }
                     *               ],
                     *               "absent": [
                     *                 {
                     *                   "attribute": "text",
                     *                   "why": "not_sent"
                     *                 }
                     *               ],
                     *               "role": "ORGANIZATION_OWNER"
                     *             }
                     *           },
                     *           "asWhenActive": false,
                     *           "version": 1,
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "activatedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Connection"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "saml",
                 *       "preset": "okta",
                 *       "name": "Acme",
                 *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                 *       "domainIds": [
                 *         "dom_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       ],
                 *       "saml": {
                 *         "metadataUrl": "https://id.acme.example/",
                 *         "idpEntityId": "text",
                 *         "ssoUrl": "https://id.acme.example/",
                 *         "ssoBinding": "redirect",
                 *         "sloUrl": "https://id.acme.example/",
                 *         "sloBinding": "redirect",
                 *         "certificates": [
                 *           "text"
                 *         ],
                 *         "allowIdpInitiated": false,
                 *         "attributes": {
                 *           "email": "ana@acme.example",
                 *           "firstName": "text",
                 *           "lastName": "text",
                 *           "name": "Acme"
                 *         }
                 *       },
                 *       "oidc": {
                 *         "issuer": "https://id.acme.example/",
                 *         "clientId": "text",
                 *         "clientSecret": "text",
                 *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                 *         "clientAuthentication": "client_secret",
                 *         "scopes": [
                 *           "openid"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "saml" | "oidc";
                    /**
                     * @default custom
                     * @enum {string}
                     */
                    preset?: "okta" | "entra" | "onelogin" | "ping" | "google_workspace" | "adfs" | "custom";
                    name: string;
                    /** @default ORGANIZATION_MEMBER */
                    automaticMembership?: components["schemas"]["AutomaticMembership"];
                    /** @default [] */
                    domainIds?: string[];
                    saml?: components["schemas"]["SamlConfiguration"];
                    oidc?: components["schemas"]["OidcConfiguration"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.oidc_issuer_mismatch.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    updateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                 *       "saml": {
                 *         "metadataUrl": "https://id.acme.example/",
                 *         "idpEntityId": "text",
                 *         "ssoUrl": "https://id.acme.example/",
                 *         "ssoBinding": "redirect",
                 *         "sloUrl": "https://id.acme.example/",
                 *         "sloBinding": "redirect",
                 *         "certificates": [
                 *           "text"
                 *         ],
                 *         "allowIdpInitiated": false,
                 *         "attributes": {
                 *           "email": "ana@acme.example",
                 *           "firstName": "text",
                 *           "lastName": "text",
                 *           "name": "Acme"
                 *         }
                 *       },
                 *       "oidc": {
                 *         "issuer": "https://id.acme.example/",
                 *         "clientId": "text",
                 *         "clientSecret": "text",
                 *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                 *         "clientAuthentication": "client_secret",
                 *         "scopes": [
                 *           "openid"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    name?: string;
                    automaticMembership?: components["schemas"]["AutomaticMembership"];
                    saml?: components["schemas"]["SamlConfiguration"];
                    oidc?: components["schemas"]["OidcConfiguration"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.oidc_issuer_mismatch.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    activateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_has_no_domain.connection_incomplete.connection_not_tested.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deactivateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.oidc_issuer_mismatch.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_incomplete"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    readGroupRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "attribute": "text",
                     *           "value": "text",
                     *           "target": {
                     *             "kind": "organization_role",
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GroupRules"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    replaceGroupRules: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "attribute": "text",
                 *           "value": "text",
                 *           "target": {
                 *             "kind": "organization_role",
                 *             "role": "ORGANIZATION_OWNER"
                 *           }
                 *         }
                 *       ],
                 *       "confirmOwner": false
                 *     }
                 */
                "application/json": {
                    /** @description Each attribute and value once. */
                    rules: components["schemas"]["GroupRule"][];
                    /**
                     * @description Says that whoever has the value becomes an Owner: asked for with each new rule that gives that role.
                     * @default false
                     */
                    confirmOwner?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "attribute": "text",
                     *           "value": "text",
                     *           "target": {
                     *             "kind": "organization_role",
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GroupRules"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listConnectionKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "state": "next",
                     *           "certificate": "text",
                     *           "fingerprintSha256": "text",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "goesAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ConnectionKey"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addConnectionKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "state": "next",
                     *       "certificate": "text",
                     *       "fingerprintSha256": "text",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "goesAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionKey"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    activateConnectionKey: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "state": "next",
                     *       "certificate": "text",
                     *       "fingerprintSha256": "text",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "goesAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionKey"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    acceptPendingMetadata: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digest": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Of the change that was looked at: `pendingMetadata.digest`. */
                    digest: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    declinePendingMetadata: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digest": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Of the change that was looked at: `pendingMetadata.digest`. */
                    digest: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    refreshConnectionMetadata: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable"];
            503: components["responses"]["unavailable"];
        };
    };
    takeOver: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *     }
                 */
                "application/json": {
                    /** @description The active connection that ends. */
                    from: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.connection_inactive.cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_has_no_domain.connection_incomplete.connection_not_tested.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listConnectionPresets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "okta",
                     *           "name": "Acme",
                     *           "administrator": "text",
                     *           "saml": {
                     *             "place": [
                     *               "text"
                     *             ],
                     *             "give": [
                     *               {
                     *                 "field": "text",
                     *                 "value": "acsUrl"
                     *               }
                     *             ],
                     *             "attributes": [
                     *               {
                     *                 "name": "Acme",
                     *                 "source": "text"
                     *               }
                     *             ],
                     *             "sends": {},
                     *             "groups": {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "place": "text"
                     *             },
                     *             "take": [
                     *               {
                     *                 "value": "metadataUrl",
                     *                 "place": "text"
                     *               }
                     *             ],
                     *             "assign": "text",
                     *             "notes": [
                     *               "text"
                     *             ],
                     *             "logout": [
                     *               {
                     *                 "field": "text",
                     *                 "value": "acsUrl"
                     *               }
                     *             ],
                     *             "reauthentication": "by_prompt",
                     *             "mend": {}
                     *           },
                     *           "oidc": {
                     *             "place": [
                     *               "text"
                     *             ],
                     *             "give": [
                     *               {
                     *                 "field": "text",
                     *                 "value": "acsUrl"
                     *               }
                     *             ],
                     *             "attributes": [
                     *               {
                     *                 "name": "Acme",
                     *                 "source": "text"
                     *               }
                     *             ],
                     *             "sends": {},
                     *             "groups": {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "place": "text"
                     *             },
                     *             "take": [
                     *               {
                     *                 "value": "metadataUrl",
                     *                 "place": "text"
                     *               }
                     *             ],
                     *             "assign": "text",
                     *             "notes": [
                     *               "text"
                     *             ],
                     *             "logout": [
                     *               {
                     *                 "field": "text",
                     *                 "value": "acsUrl"
                     *               }
                     *             ],
                     *             "reauthentication": "by_prompt",
                     *             "mend": {}
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ConnectionPreset"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listSetupLinks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "task": "domain",
                     *           "domain": {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           },
                     *           "connection": {
                     *             "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "name": "Acme"
                     *           },
                     *           "recipient": "ana@acme.example",
                     *           "state": "open",
                     *           "submitted": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text"
                     *               }
                     *             ]
                     *           },
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SetupLink"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createSetupLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "for": {
                 *         "task": "domain",
                 *         "domainId": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       },
                 *       "recipient": "ana@acme.example",
                 *       "expiresInDays": 7
                 *     }
                 */
                "application/json": {
                    for: {
                        /** @constant */
                        task: "domain";
                        domainId: string;
                    } | {
                        /** @constant */
                        task: "connection";
                        connectionId: string;
                    } | {
                        /** @constant */
                        task: "certificate";
                        connectionId: string;
                    };
                    recipient?: string;
                    /** @default 7 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "task": "domain",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "recipient": "ana@acme.example",
                     *       "state": "open",
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": components["schemas"]["NewSetupLink"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeSetupLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                setupLinkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    acceptSetupLink: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                setupLinkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprintsSha256": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": {
                    fingerprintsSha256: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "task": "domain",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "recipient": "ana@acme.example",
                     *       "state": "open",
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SetupLink"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readGuestSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization": "text",
                     *       "task": "domain",
                     *       "state": "open",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example",
                     *         "status": "unverified",
                     *         "verifiedBy": "dns",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "record": {
                     *           "type": "TXT",
                     *           "name": "Acme",
                     *           "value": "text"
                     *         },
                     *         "lastCheck": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "answer": {
                     *             "kind": "records",
                     *             "values": [
                     *               "text"
                     *             ]
                     *           },
                     *           "found": false,
                     *           "mistake": "quoted"
                     *         },
                     *         "missedChecks": 1,
                     *         "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "type": "saml",
                     *         "preset": "okta",
                     *         "name": "Acme",
                     *         "state": "draft",
                     *         "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *         "domains": [
                     *           {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           }
                     *         ],
                     *         "saml": {
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "sloBinding": "redirect",
                     *           "sloByHand": false,
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text",
                     *               "believedUntil": "2026-11-24T06:42:00.000Z"
                     *             }
                     *           ],
                     *           "allowIdpInitiated": false,
                     *           "attributes": {
                     *             "email": "ana@acme.example",
                     *             "firstName": "text",
                     *             "lastName": "text",
                     *             "name": "Acme"
                     *           },
                     *           "metadata": {
                     *             "url": "text",
                     *             "readAt": "2026-11-24T06:42:00.000Z",
                     *             "nextAt": "2026-11-24T06:42:00.000Z",
                     *             "failingSince": "2026-11-24T06:42:00.000Z",
                     *             "failure": "text",
                     *             "sloUrl": "text"
                     *           },
                     *           "serviceProvider": {
                     *             "entityId": "text",
                     *             "acsUrl": "text",
                     *             "sloUrl": "text",
                     *             "metadataUrl": "text"
                     *           }
                     *         },
                     *         "oidc": {
                     *           "issuer": "text",
                     *           "clientId": "text",
                     *           "hasClientSecret": false,
                     *           "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *           "clientAuthentication": "client_secret",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "redirectUri": "text",
                     *           "backchannelLogoutUri": "text",
                     *           "postLogoutRedirectUri": "text",
                     *           "jwksUri": "text"
                     *         },
                     *         "endsAt": "2026-11-24T06:42:00.000Z",
                     *         "pendingMetadata": {
                     *           "digest": "text",
                     *           "since": "2026-11-24T06:42:00.000Z",
                     *           "reason": "not_verified",
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text"
                     *             }
                     *           ]
                     *         },
                     *         "lastTest": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "succeeded": false,
                     *           "current": false,
                     *           "byYou": false,
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "name": "Acme",
                     *           "claims": {},
                     *           "outcome": "text",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "groupRules": {
                     *             "matched": [
                     *               {
                     *                 "attribute": "text",
                     *                 "value": "text",
                     *                 "target": {
                     *                   "kind": "organization_role",
                     *                   "role": "ORGANIZATION_OWNER"
                     *                 }
                     *               }
                     *             ],
                     *             "absent": [
                     *               {
                     *                 "attribute": "text",
                     *                 "why": "not_sent"
                     *               }
                     *             ],
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         },
                     *         "asWhenActive": false,
                     *         "version": 1,
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "activatedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "preset": {
                     *         "id": "okta",
                     *         "name": "Acme",
                     *         "administrator": "text",
                     *         "saml": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         },
                     *         "oidc": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         }
                     *       },
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GuestSetup"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            410: components["responses"]["link_invalid"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    submitGuestCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "certificates": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": {
                    metadataXml?: string;
                    certificates?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization": "text",
                     *       "task": "domain",
                     *       "state": "open",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example",
                     *         "status": "unverified",
                     *         "verifiedBy": "dns",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "record": {
                     *           "type": "TXT",
                     *           "name": "Acme",
                     *           "value": "text"
                     *         },
                     *         "lastCheck": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "answer": {
                     *             "kind": "records",
                     *             "values": [
                     *               "text"
                     *             ]
                     *           },
                     *           "found": false,
                     *           "mistake": "quoted"
                     *         },
                     *         "missedChecks": 1,
                     *         "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "type": "saml",
                     *         "preset": "okta",
                     *         "name": "Acme",
                     *         "state": "draft",
                     *         "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *         "domains": [
                     *           {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           }
                     *         ],
                     *         "saml": {
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "sloBinding": "redirect",
                     *           "sloByHand": false,
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text",
                     *               "believedUntil": "2026-11-24T06:42:00.000Z"
                     *             }
                     *           ],
                     *           "allowIdpInitiated": false,
                     *           "attributes": {
                     *             "email": "ana@acme.example",
                     *             "firstName": "text",
                     *             "lastName": "text",
                     *             "name": "Acme"
                     *           },
                     *           "metadata": {
                     *             "url": "text",
                     *             "readAt": "2026-11-24T06:42:00.000Z",
                     *             "nextAt": "2026-11-24T06:42:00.000Z",
                     *             "failingSince": "2026-11-24T06:42:00.000Z",
                     *             "failure": "text",
                     *             "sloUrl": "text"
                     *           },
                     *           "serviceProvider": {
                     *             "entityId": "text",
                     *             "acsUrl": "text",
                     *             "sloUrl": "text",
                     *             "metadataUrl": "text"
                     *           }
                     *         },
                     *         "oidc": {
                     *           "issuer": "text",
                     *           "clientId": "text",
                     *           "hasClientSecret": false,
                     *           "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *           "clientAuthentication": "client_secret",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "redirectUri": "text",
                     *           "backchannelLogoutUri": "text",
                     *           "postLogoutRedirectUri": "text",
                     *           "jwksUri": "text"
                     *         },
                     *         "endsAt": "2026-11-24T06:42:00.000Z",
                     *         "pendingMetadata": {
                     *           "digest": "text",
                     *           "since": "2026-11-24T06:42:00.000Z",
                     *           "reason": "not_verified",
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text"
                     *             }
                     *           ]
                     *         },
                     *         "lastTest": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "succeeded": false,
                     *           "current": false,
                     *           "byYou": false,
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "name": "Acme",
                     *           "claims": {},
                     *           "outcome": "text",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "groupRules": {
                     *             "matched": [
                     *               {
                     *                 "attribute": "text",
                     *                 "value": "text",
                     *                 "target": {
                     *                   "kind": "organization_role",
                     *                   "role": "ORGANIZATION_OWNER"
                     *                 }
                     *               }
                     *             ],
                     *             "absent": [
                     *               {
                     *                 "attribute": "text",
                     *                 "why": "not_sent"
                     *               }
                     *             ],
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         },
                     *         "asWhenActive": false,
                     *         "version": 1,
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "activatedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "preset": {
                     *         "id": "okta",
                     *         "name": "Acme",
                     *         "administrator": "text",
                     *         "saml": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         },
                     *         "oidc": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         }
                     *       },
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GuestSetup"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            410: components["responses"]["link_invalid"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    configureGuestConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "saml": {
                 *         "metadataUrl": "https://id.acme.example/",
                 *         "idpEntityId": "text",
                 *         "ssoUrl": "https://id.acme.example/",
                 *         "ssoBinding": "redirect",
                 *         "sloUrl": "https://id.acme.example/",
                 *         "sloBinding": "redirect",
                 *         "certificates": [
                 *           "text"
                 *         ],
                 *         "allowIdpInitiated": false,
                 *         "attributes": {
                 *           "email": "ana@acme.example",
                 *           "firstName": "text",
                 *           "lastName": "text",
                 *           "name": "Acme"
                 *         }
                 *       },
                 *       "oidc": {
                 *         "issuer": "https://id.acme.example/",
                 *         "clientId": "text",
                 *         "clientSecret": "text",
                 *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                 *         "clientAuthentication": "client_secret",
                 *         "scopes": [
                 *           "openid"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    saml?: components["schemas"]["SamlConfiguration"];
                    oidc?: components["schemas"]["OidcConfiguration"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization": "text",
                     *       "task": "domain",
                     *       "state": "open",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example",
                     *         "status": "unverified",
                     *         "verifiedBy": "dns",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "record": {
                     *           "type": "TXT",
                     *           "name": "Acme",
                     *           "value": "text"
                     *         },
                     *         "lastCheck": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "answer": {
                     *             "kind": "records",
                     *             "values": [
                     *               "text"
                     *             ]
                     *           },
                     *           "found": false,
                     *           "mistake": "quoted"
                     *         },
                     *         "missedChecks": 1,
                     *         "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "type": "saml",
                     *         "preset": "okta",
                     *         "name": "Acme",
                     *         "state": "draft",
                     *         "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *         "domains": [
                     *           {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           }
                     *         ],
                     *         "saml": {
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "sloBinding": "redirect",
                     *           "sloByHand": false,
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text",
                     *               "believedUntil": "2026-11-24T06:42:00.000Z"
                     *             }
                     *           ],
                     *           "allowIdpInitiated": false,
                     *           "attributes": {
                     *             "email": "ana@acme.example",
                     *             "firstName": "text",
                     *             "lastName": "text",
                     *             "name": "Acme"
                     *           },
                     *           "metadata": {
                     *             "url": "text",
                     *             "readAt": "2026-11-24T06:42:00.000Z",
                     *             "nextAt": "2026-11-24T06:42:00.000Z",
                     *             "failingSince": "2026-11-24T06:42:00.000Z",
                     *             "failure": "text",
                     *             "sloUrl": "text"
                     *           },
                     *           "serviceProvider": {
                     *             "entityId": "text",
                     *             "acsUrl": "text",
                     *             "sloUrl": "text",
                     *             "metadataUrl": "text"
                     *           }
                     *         },
                     *         "oidc": {
                     *           "issuer": "text",
                     *           "clientId": "text",
                     *           "hasClientSecret": false,
                     *           "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *           "clientAuthentication": "client_secret",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "redirectUri": "text",
                     *           "backchannelLogoutUri": "text",
                     *           "postLogoutRedirectUri": "text",
                     *           "jwksUri": "text"
                     *         },
                     *         "endsAt": "2026-11-24T06:42:00.000Z",
                     *         "pendingMetadata": {
                     *           "digest": "text",
                     *           "since": "2026-11-24T06:42:00.000Z",
                     *           "reason": "not_verified",
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text"
                     *             }
                     *           ]
                     *         },
                     *         "lastTest": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "succeeded": false,
                     *           "current": false,
                     *           "byYou": false,
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "name": "Acme",
                     *           "claims": {},
                     *           "outcome": "text",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "groupRules": {
                     *             "matched": [
                     *               {
                     *                 "attribute": "text",
                     *                 "value": "text",
                     *                 "target": {
                     *                   "kind": "organization_role",
                     *                   "role": "ORGANIZATION_OWNER"
                     *                 }
                     *               }
                     *             ],
                     *             "absent": [
                     *               {
                     *                 "attribute": "text",
                     *                 "why": "not_sent"
                     *               }
                     *             ],
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         },
                     *         "asWhenActive": false,
                     *         "version": 1,
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "activatedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "preset": {
                     *         "id": "okta",
                     *         "name": "Acme",
                     *         "administrator": "text",
                     *         "saml": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         },
                     *         "oidc": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         }
                     *       },
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GuestSetup"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.oidc_issuer_mismatch"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            410: components["responses"]["link_invalid"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    testGuestConnection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.oidc_issuer_mismatch"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_incomplete"];
            410: components["responses"]["link_invalid"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    verifyGuestDomain: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organization": "text",
                     *       "task": "domain",
                     *       "state": "open",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example",
                     *         "status": "unverified",
                     *         "verifiedBy": "dns",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "record": {
                     *           "type": "TXT",
                     *           "name": "Acme",
                     *           "value": "text"
                     *         },
                     *         "lastCheck": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "answer": {
                     *             "kind": "records",
                     *             "values": [
                     *               "text"
                     *             ]
                     *           },
                     *           "found": false,
                     *           "mistake": "quoted"
                     *         },
                     *         "missedChecks": 1,
                     *         "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "type": "saml",
                     *         "preset": "okta",
                     *         "name": "Acme",
                     *         "state": "draft",
                     *         "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *         "domains": [
                     *           {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           }
                     *         ],
                     *         "saml": {
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "sloBinding": "redirect",
                     *           "sloByHand": false,
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text",
                     *               "believedUntil": "2026-11-24T06:42:00.000Z"
                     *             }
                     *           ],
                     *           "allowIdpInitiated": false,
                     *           "attributes": {
                     *             "email": "ana@acme.example",
                     *             "firstName": "text",
                     *             "lastName": "text",
                     *             "name": "Acme"
                     *           },
                     *           "metadata": {
                     *             "url": "text",
                     *             "readAt": "2026-11-24T06:42:00.000Z",
                     *             "nextAt": "2026-11-24T06:42:00.000Z",
                     *             "failingSince": "2026-11-24T06:42:00.000Z",
                     *             "failure": "text",
                     *             "sloUrl": "text"
                     *           },
                     *           "serviceProvider": {
                     *             "entityId": "text",
                     *             "acsUrl": "text",
                     *             "sloUrl": "text",
                     *             "metadataUrl": "text"
                     *           }
                     *         },
                     *         "oidc": {
                     *           "issuer": "text",
                     *           "clientId": "text",
                     *           "hasClientSecret": false,
                     *           "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *           "clientAuthentication": "client_secret",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "redirectUri": "text",
                     *           "backchannelLogoutUri": "text",
                     *           "postLogoutRedirectUri": "text",
                     *           "jwksUri": "text"
                     *         },
                     *         "endsAt": "2026-11-24T06:42:00.000Z",
                     *         "pendingMetadata": {
                     *           "digest": "text",
                     *           "since": "2026-11-24T06:42:00.000Z",
                     *           "reason": "not_verified",
                     *           "idpEntityId": "text",
                     *           "ssoUrl": "text",
                     *           "ssoBinding": "redirect",
                     *           "sloUrl": "text",
                     *           "certificates": [
                     *             {
                     *               "fingerprintSha256": "text",
                     *               "expiresAt": "2026-11-24T06:42:00.000Z",
                     *               "pem": "text"
                     *             }
                     *           ]
                     *         },
                     *         "lastTest": {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "succeeded": false,
                     *           "current": false,
                     *           "byYou": false,
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "name": "Acme",
                     *           "claims": {},
                     *           "outcome": "text",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "groupRules": {
                     *             "matched": [
                     *               {
                     *                 "attribute": "text",
                     *                 "value": "text",
                     *                 "target": {
                     *                   "kind": "organization_role",
                     *                   "role": "ORGANIZATION_OWNER"
                     *                 }
                     *               }
                     *             ],
                     *             "absent": [
                     *               {
                     *                 "attribute": "text",
                     *                 "why": "not_sent"
                     *               }
                     *             ],
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         },
                     *         "asWhenActive": false,
                     *         "version": 1,
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "activatedAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "preset": {
                     *         "id": "okta",
                     *         "name": "Acme",
                     *         "administrator": "text",
                     *         "saml": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         },
                     *         "oidc": {
                     *           "place": [
                     *             "text"
                     *           ],
                     *           "give": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "attributes": [
                     *             {
                     *               "name": "Acme",
                     *               "source": "text"
                     *             }
                     *           ],
                     *           "sends": {},
                     *           "groups": {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "place": "text"
                     *           },
                     *           "take": [
                     *             {
                     *               "value": "metadataUrl",
                     *               "place": "text"
                     *             }
                     *           ],
                     *           "assign": "text",
                     *           "notes": [
                     *             "text"
                     *           ],
                     *           "logout": [
                     *             {
                     *               "field": "text",
                     *               "value": "acsUrl"
                     *             }
                     *           ],
                     *           "reauthentication": "by_prompt",
                     *           "mend": {}
                     *         }
                     *       },
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GuestSetup"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            410: components["responses"]["link_invalid"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "instanceMethods": [
                     *         "password"
                     *       ],
                     *       "requireSecondFactor": false,
                     *       "restriction": "available",
                     *       "bypassOwnersOnly": false,
                     *       "sessionMaxHours": 1,
                     *       "bypassLink": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *         "rehearsedAt": "2026-11-24T06:42:00.000Z",
                     *         "drillEndsAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "owners": {
                     *         "total": 1,
                     *         "withPassword": 1,
                     *         "withSecondFactor": 1
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationSettings"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changeAuthentication: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allowedMethods": [
                 *         "password"
                 *       ],
                 *       "bypassOwnersOnly": false,
                 *       "requireSecondFactor": false,
                 *       "sessionMaxHours": 1
                 *     }
                 */
                "application/json": {
                    allowedMethods?: components["schemas"]["Method"][] | null;
                    bypassOwnersOnly?: boolean;
                    requireSecondFactor?: boolean;
                    /** @description How long a sign-in counts in the organization. null: as long as the instance keeps a session. */
                    sessionMaxHours?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "instanceMethods": [
                     *         "password"
                     *       ],
                     *       "requireSecondFactor": false,
                     *       "restriction": "available",
                     *       "bypassOwnersOnly": false,
                     *       "sessionMaxHours": 1,
                     *       "bypassLink": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *         "rehearsedAt": "2026-11-24T06:42:00.000Z",
                     *         "drillEndsAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "owners": {
                     *         "total": 1,
                     *         "withPassword": 1,
                     *         "withSecondFactor": 1
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationSettings"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["by_request_only.cross_origin_request.forbidden.method_not_allowed.plan_limit.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    copyBypassLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BypassLink"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    regenerateBypassLink: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BypassLink"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    deleteBypassLink: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    startBypassDrill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "endsAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC.
                         */
                        endsAt: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    endBypassDrill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readProvisionalChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "kind": "authentication",
                     *         "target": {
                     *           "id": "text",
                     *           "name": "Acme"
                     *         },
                     *         "madeBy": "text",
                     *         "madeAt": "2026-11-24T06:42:00.000Z",
                     *         "revertsAt": "2026-11-24T06:42:00.000Z",
                     *         "through": {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme"
                     *         },
                     *         "isProven": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description null: there is none. */
                        data: components["schemas"]["ProvisionalChange"] | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    undoProvisionalChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    confirmProvisionalChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required.sign_in_anew_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAccessCalendars: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationName": "text",
                     *           "data": [
                     *             {
                     *               "kind": "certificate_ends",
                     *               "at": "2026-11-24T06:42:00.000Z",
                     *               "severity": "urgent",
                     *               "concerns": {
                     *                 "kind": "connection",
                     *                 "id": "text",
                     *                 "name": "Acme"
                     *               },
                     *               "link": "https://id.acme.example/"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: {
                            organizationId: string;
                            organizationName: string;
                            data: components["schemas"]["AccessCalendarEntry"][];
                        }[];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readAccessCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "certificate_ends",
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "severity": "urgent",
                     *           "concerns": {
                     *             "kind": "connection",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "link": "https://id.acme.example/"
                     *         }
                     *       ],
                     *       "feed": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AccessCalendarEntry"][];
                        /** @description Whether a secret address of it exists. */
                        feed: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC.
                             */
                            createdAt: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAllAuditEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                name?: "organization.created" | "organization.renamed" | "organization.plan_changed" | "organization.deleted" | "member.invited" | "member.provisioned" | "member.role_changed" | "member.role_kept" | "member.removed" | "member.left" | "member.block_lifted" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "domain.added" | "domain.verified" | "domain.check_failed" | "domain.lapsed" | "domain.mapped" | "domain.removed" | "connection.created" | "connection.updated" | "connection.group_rules_changed" | "connection.tested" | "connection.activated" | "connection.deactivated" | "connection.took_over" | "connection.deleted" | "connection.ending" | "setup_link.created" | "setup_link.used" | "setup_link.submitted" | "setup_link.accepted" | "setup_link.revoked" | "connection.metadata_changed" | "connection.metadata_held" | "connection.metadata_declined" | "connection.metadata_failing" | "connection_key.added" | "connection_key.activated" | "authentication.changed" | "authentication.reverted" | "provisional_change.started" | "provisional_change.confirmed" | "provisional_change.kept" | "bypass_link.created" | "bypass_link.copied" | "bypass_link.regenerated" | "bypass_link.deleted" | "bypass_link.used" | "bypass_link.drill_started" | "bypass_link.drill_ended" | "bypass_link.rehearsed" | "calendar_feed.created" | "calendar_feed.revoked" | "sign_in.succeeded" | "sign_in.denied" | "sign_in.drilled" | "sign_in.response_read" | "session.revoked" | "session.ended_by_provider" | "user.created" | "user.password_changed" | "user.identity_linked" | "user.identity_unlinked" | "user.identity_released" | "user.email_changed" | "user.sign_in_limits_lifted" | "second_factor.added" | "second_factor.removed" | "recovery_codes.regenerated" | "recovery_code.used" | "change_request.created" | "change_request.approved" | "change_request.declined" | "operator.created" | "operator.removed" | "operator.acting_started" | "operator.acting_stopped" | "audit.exported";
                actorId?: string;
                /** @description RFC 3339, UTC. */
                from?: string;
                /** @description RFC 3339, UTC. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "name": "organization.created",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "actor": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "target": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "changes": {},
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "ip": "198.51.100.7",
                     *           "reference": "7K4Q-92MX",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAllSignIns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                reference?: string;
                outcome?: "succeeded" | "denied" | "proof_required";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "reference": "7K4Q-92MX",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "method": "text",
                     *           "connectionId": "text",
                     *           "outcome": "succeeded",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "steps": [
                     *             {
                     *               "rule": "text",
                     *               "outcome": "text",
                     *               "found": "text"
                     *             }
                     *           ],
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "bypass": false,
                     *           "drill": false,
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SignIn"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                name?: "organization.created" | "organization.renamed" | "organization.plan_changed" | "organization.deleted" | "member.invited" | "member.provisioned" | "member.role_changed" | "member.role_kept" | "member.removed" | "member.left" | "member.block_lifted" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "domain.added" | "domain.verified" | "domain.check_failed" | "domain.lapsed" | "domain.mapped" | "domain.removed" | "connection.created" | "connection.updated" | "connection.group_rules_changed" | "connection.tested" | "connection.activated" | "connection.deactivated" | "connection.took_over" | "connection.deleted" | "connection.ending" | "setup_link.created" | "setup_link.used" | "setup_link.submitted" | "setup_link.accepted" | "setup_link.revoked" | "connection.metadata_changed" | "connection.metadata_held" | "connection.metadata_declined" | "connection.metadata_failing" | "connection_key.added" | "connection_key.activated" | "authentication.changed" | "authentication.reverted" | "provisional_change.started" | "provisional_change.confirmed" | "provisional_change.kept" | "bypass_link.created" | "bypass_link.copied" | "bypass_link.regenerated" | "bypass_link.deleted" | "bypass_link.used" | "bypass_link.drill_started" | "bypass_link.drill_ended" | "bypass_link.rehearsed" | "calendar_feed.created" | "calendar_feed.revoked" | "sign_in.succeeded" | "sign_in.denied" | "sign_in.drilled" | "sign_in.response_read" | "session.revoked" | "session.ended_by_provider" | "user.created" | "user.password_changed" | "user.identity_linked" | "user.identity_unlinked" | "user.identity_released" | "user.email_changed" | "user.sign_in_limits_lifted" | "second_factor.added" | "second_factor.removed" | "recovery_codes.regenerated" | "recovery_code.used" | "change_request.created" | "change_request.approved" | "change_request.declined" | "operator.created" | "operator.removed" | "operator.acting_started" | "operator.acting_stopped" | "audit.exported";
                actorId?: string;
                /** @description RFC 3339, UTC. */
                from?: string;
                /** @description RFC 3339, UTC. */
                to?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "name": "organization.created",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "actor": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "target": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "changes": {},
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "ip": "198.51.100.7",
                     *           "reference": "7K4Q-92MX",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    exportAuditEvents: {
        parameters: {
            query?: {
                /** @description RFC 3339, UTC. */
                from?: string;
                /** @description RFC 3339, UTC. */
                to?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON document a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "name": "organization.created",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "actor": {
                     *         "kind": "text",
                     *         "id": "text",
                     *         "name": "Acme"
                     *       },
                     *       "target": {
                     *         "kind": "text",
                     *         "id": "text",
                     *         "name": "Acme"
                     *       },
                     *       "changes": {},
                     *       "reason": "Asked for by the Owner on the telephone.",
                     *       "ip": "198.51.100.7",
                     *       "reference": "7K4Q-92MX",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AuditEvent"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.plan_limit.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listSignIns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                reference?: string;
                outcome?: "succeeded" | "denied" | "proof_required";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "reference": "7K4Q-92MX",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "method": "text",
                     *           "connectionId": "text",
                     *           "outcome": "succeeded",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "steps": [
                     *             {
                     *               "rule": "text",
                     *               "outcome": "text",
                     *               "found": "text"
                     *             }
                     *           ],
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "bypass": false,
                     *           "drill": false,
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SignIn"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readSentResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                signInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "saml",
                     *       "text": "text",
                     *       "keptUntil": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentResponse"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.proof_required.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    simulateSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example",
                 *       "method": "password",
                 *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                 *       "subject": "text",
                 *       "claims": {}
                 *     }
                 */
                "application/json": {
                    email: string;
                    method: components["schemas"]["Method"];
                    connectionId?: string;
                    /** @description The identifier the provider would send; left out: the one linked already, or else a new one. */
                    subject?: string;
                    /**
                     * @description What the provider would send besides, such as `groups`.
                     * @default {}
                     */
                    claims?: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@acme.example",
                     *       "route": {
                     *         "kind": "connection",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "outcome": "let_in",
                     *       "proof": "mailbox",
                     *       "reason": "Asked for by the Owner on the telephone.",
                     *       "account": "existing",
                     *       "joins": {
                     *         "via": "jit",
                     *         "role": "ORGANIZATION_OWNER"
                     *       },
                     *       "role": "ORGANIZATION_OWNER",
                     *       "groupRules": {
                     *         "matched": [
                     *           {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "target": {
                     *               "kind": "organization_role",
                     *               "role": "ORGANIZATION_OWNER"
                     *             }
                     *           }
                     *         ],
                     *         "absent": [
                     *           {
                     *             "attribute": "text",
                     *             "why": "not_sent"
                     *           }
                     *         ],
                     *         "role": "ORGANIZATION_OWNER"
                     *       },
                     *       "entry": {
                     *         "kind": "enter",
                     *         "methods": [
                     *           "password"
                     *         ],
                     *         "reason": "Asked for by the Owner on the telephone."
                     *       },
                     *       "steps": [
                     *         {
                     *           "rule": "text",
                     *           "outcome": "text",
                     *           "found": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["connection_inactive.cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readInsights: {
        parameters: {
            query?: {
                days?: "7" | "30" | "90";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "days": 1,
                     *       "until": "openid",
                     *       "signIns": [
                     *         {
                     *           "day": "openid",
                     *           "method": "password",
                     *           "succeeded": 1,
                     *           "denied": 1
                     *         }
                     *       ],
                     *       "failures": [
                     *         {
                     *           "day": "openid",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "name": "authentication.changed",
                     *           "eventId": "text",
                     *           "actor": "text"
                     *         }
                     *       ],
                     *       "joins": [
                     *         {
                     *           "source": "founder",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "members": {
                     *         "total": 1,
                     *         "dormant": 1,
                     *         "bySso": 1
                     *       },
                     *       "connections": [
                     *         {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "lastSucceededAt": "2026-11-24T06:42:00.000Z",
                     *           "lastFailedAt": "2026-11-24T06:42:00.000Z",
                     *           "failures": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Insights"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOpenChangeRequests: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                status?: "open" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "kind": "domain",
                     *           "change": {
                     *             "kind": "domain",
                     *             "domain": "acme.example",
                     *             "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *           },
                     *           "note": "We move to single sign-on on Monday.",
                     *           "status": "requested",
                     *           "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "decidedBy": "text",
                     *           "decisionReason": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "decidedAt": "2026-11-24T06:42:00.000Z",
                     *           "organizationName": "text",
                     *           "requestedByEmail": "text"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ChangeRequestOfOrganization"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readChangeRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "kind": "domain",
                     *       "change": {
                     *         "kind": "domain",
                     *         "domain": "acme.example",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "note": "We move to single sign-on on Monday.",
                     *       "status": "requested",
                     *       "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "decidedBy": "text",
                     *       "decisionReason": "text",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "decidedAt": "2026-11-24T06:42:00.000Z",
                     *       "organizationName": "text",
                     *       "requestedByEmail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRequestOfOrganization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    approveChangeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                changeRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the Owner on the telephone."
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "kind": "domain",
                     *       "change": {
                     *         "kind": "domain",
                     *         "domain": "acme.example",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "note": "We move to single sign-on on Monday.",
                     *       "status": "requested",
                     *       "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "decidedBy": "text",
                     *       "decisionReason": "text",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "decidedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.plan_limit"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    declineChangeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                changeRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the Owner on the telephone."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "kind": "domain",
                     *       "change": {
                     *         "kind": "domain",
                     *         "domain": "acme.example",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "note": "We move to single sign-on on Monday.",
                     *       "status": "requested",
                     *       "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "decidedBy": "text",
                     *       "decisionReason": "text",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "decidedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Operator"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    addOperator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example"
                 *     }
                 */
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Operator"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    removeOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listAllOrganizations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Any part of the name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "slug": "acme",
                     *           "plan": "free",
                     *           "memberCount": 1,
                     *           "restricted": false,
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["OrganizationSummary"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createOrganizationForOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "ownerEmail": "ana@acme.example",
                 *       "plan": "free"
                 *     }
                 */
                "application/json": {
                    name: string;
                    ownerEmail: string;
                    plan?: components["schemas"]["Plan"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    changePlan: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan": "free",
                 *       "reason": "Asked for by the Owner on the telephone."
                 *     }
                 */
                "application/json": {
                    plan: components["schemas"]["Plan"];
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listChangeRequests: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "kind": "domain",
                     *           "change": {
                     *             "kind": "domain",
                     *             "domain": "acme.example",
                     *             "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *           },
                     *           "note": "We move to single sign-on on Monday.",
                     *           "status": "requested",
                     *           "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "decidedBy": "text",
                     *           "decisionReason": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "decidedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ChangeRequest"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    createChangeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "change": {
                 *         "kind": "domain",
                 *         "domain": "acme.example",
                 *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       },
                 *       "note": "We move to single sign-on on Monday."
                 *     }
                 */
                "application/json": {
                    change: components["schemas"]["RequestedChange"];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "kind": "domain",
                     *       "change": {
                     *         "kind": "domain",
                     *         "domain": "acme.example",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "note": "We move to single sign-on on Monday.",
                     *       "status": "requested",
                     *       "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "decidedBy": "text",
                     *       "decisionReason": "text",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "decidedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.method_not_allowed.second_factor_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["domain_invalid.domain_public_provider.invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    listMyActing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "act_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationName": "text",
                     *           "operatorId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "scope": "read",
                     *           "startedAt": "2026-11-24T06:42:00.000Z",
                     *           "endsAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Acting"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    startActing: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Asked for by the Owner on the telephone.",
                 *       "scope": "read",
                 *       "minutes": 1
                 *     }
                 */
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    scope: "read" | "change";
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "act_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationName": "text",
                     *       "operatorId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "reason": "Asked for by the Owner on the telephone.",
                     *       "scope": "read",
                     *       "startedAt": "2026-11-24T06:42:00.000Z",
                     *       "endsAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Acting"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    stopActing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    searchInstance: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "slug": "acme",
                     *           "plan": "free",
                     *           "memberCount": 1,
                     *           "kind": "organization"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SearchResult"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "database": {
                     *         "state": "good",
                     *         "kind": "embedded",
                     *         "version": "text",
                     *         "migrations": {
                     *           "applied": 1,
                     *           "known": 1
                     *         },
                     *         "sizeBytes": 1
                     *       },
                     *       "mail": {
                     *         "state": "good",
                     *         "transport": "smtp",
                     *         "waiting": 1,
                     *         "retrying": 1,
                     *         "oldestSeconds": 1
                     *       },
                     *       "dns": {
                     *         "state": "good",
                     *         "servers": [
                     *           "text"
                     *         ]
                     *       },
                     *       "jobs": {
                     *         "state": "good",
                     *         "queues": [
                     *           {
                     *             "name": "Acme",
                     *             "waiting": 1,
                     *             "retrying": 1,
                     *             "failed": 1,
                     *             "oldestSeconds": 1
                     *           }
                     *         ]
                     *       },
                     *       "process": {
                     *         "version": "text",
                     *         "node": "text",
                     *         "startedAt": "2026-11-24T06:42:00.000Z",
                     *         "memoryBytes": 1
                     *       },
                     *       "settings": {
                     *         "publicUrl": "text",
                     *         "securePublicUrl": false,
                     *         "signUp": false,
                     *         "google": false,
                     *         "github": false,
                     *         "selfService": {
                     *           "domains": false,
                     *           "jit": false,
                     *           "restriction": false
                     *         },
                     *         "operators": 1,
                     *         "organizations": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["System"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "emails": [
                     *         {
                     *           "email": "ana@acme.example",
                     *           "verified": false,
                     *           "primary": false
                     *         }
                     *       ],
                     *       "status": "active",
                     *       "isOperator": false,
                     *       "hasPassword": false,
                     *       "signInLimits": {
                     *         "passwordPaused": false,
                     *         "limitedUntil": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "secondFactors": {
                     *         "totp": false,
                     *         "passkey": false
                     *       },
                     *       "linkedSignIns": [
                     *         {
                     *           "provider": "text",
                     *           "email": "ana@acme.example",
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "organizations": [
                     *         {
                     *           "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "slug": "acme",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "open": false,
                     *           "refusal": "text",
                     *           "allowedMethods": [
                     *             "password"
                     *           ],
                     *           "provenWays": [
                     *             "password"
                     *           ],
                     *           "possibleWays": [
                     *             "password"
                     *           ]
                     *         }
                     *       ],
                     *       "invitations": [
                     *         {
                     *           "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationName": "text",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "signIns": [
                     *         {
                     *           "id": "text",
                     *           "reference": "7K4Q-92MX",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "method": "text",
                     *           "connectionId": "text",
                     *           "outcome": "succeeded",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "steps": [
                     *             {
                     *               "rule": "text",
                     *               "outcome": "text",
                     *               "found": "text"
                     *             }
                     *           ],
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "bypass": false,
                     *           "drill": false,
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Person"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    liftSignInLimits: {
        parameters: {
            query: {
                reason: string;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    explainSignIn: {
        parameters: {
            query: {
                email: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@acme.example",
                     *       "route": {
                     *         "kind": "connection",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "domain": {
                     *         "domain": "acme.example",
                     *         "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "connectionName": "text",
                     *         "connectionState": "draft",
                     *         "lapsed": false
                     *       },
                     *       "person": {
                     *         "id": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme",
                     *         "email": "ana@acme.example",
                     *         "emails": [
                     *           {
                     *             "email": "ana@acme.example",
                     *             "verified": false,
                     *             "primary": false
                     *           }
                     *         ],
                     *         "status": "active",
                     *         "isOperator": false,
                     *         "hasPassword": false,
                     *         "signInLimits": {
                     *           "passwordPaused": false,
                     *           "limitedUntil": "2026-11-24T06:42:00.000Z"
                     *         },
                     *         "secondFactors": {
                     *           "totp": false,
                     *           "passkey": false
                     *         },
                     *         "linkedSignIns": [
                     *           {
                     *             "provider": "text",
                     *             "email": "ana@acme.example",
                     *             "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "organizations": [
                     *           {
                     *             "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "name": "Acme",
                     *             "slug": "acme",
                     *             "role": "ORGANIZATION_OWNER",
                     *             "open": false,
                     *             "refusal": "text",
                     *             "allowedMethods": [
                     *               "password"
                     *             ],
                     *             "provenWays": [
                     *               "password"
                     *             ],
                     *             "possibleWays": [
                     *               "password"
                     *             ]
                     *           }
                     *         ],
                     *         "invitations": [
                     *           {
                     *             "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "organizationName": "text",
                     *             "role": "ORGANIZATION_OWNER",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "signIns": [
                     *           {
                     *             "id": "text",
                     *             "reference": "7K4Q-92MX",
                     *             "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "email": "ana@acme.example",
                     *             "method": "text",
                     *             "connectionId": "text",
                     *             "outcome": "succeeded",
                     *             "reason": "Asked for by the Owner on the telephone.",
                     *             "steps": [
                     *               {
                     *                 "rule": "text",
                     *                 "outcome": "text",
                     *                 "found": "text"
                     *               }
                     *             ],
                     *             "evidence": {
                     *               "expected": "text",
                     *               "received": "text",
                     *               "hint": "text"
                     *             },
                     *             "bypass": false,
                     *             "drill": false,
                     *             "ip": "198.51.100.7",
                     *             "userAgent": "Mozilla/5.0",
                     *             "createdAt": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "invitations": [
                     *         {
                     *           "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationName": "text",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "signIns": [
                     *         {
                     *           "id": "text",
                     *           "reference": "7K4Q-92MX",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "method": "text",
                     *           "connectionId": "text",
                     *           "outcome": "succeeded",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "steps": [
                     *             {
                     *               "rule": "text",
                     *               "outcome": "text",
                     *               "found": "text"
                     *             }
                     *           ],
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "bypass": false,
                     *           "drill": false,
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "path": [
                     *         {
                     *           "finding": "domain_unmanaged",
                     *           "effect": "passes",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorDeleteOrganization: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRenameOrganization: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "slug": "acme",
                     *       "plan": "free",
                     *       "memberCount": 1,
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "role": "ORGANIZATION_OWNER",
                     *       "abilities": [
                     *         "organization:read"
                     *       ],
                     *       "bypassed": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadEntitlements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": "free",
                     *       "features": {},
                     *       "selfService": {
                     *         "domains": false,
                     *         "jit": false,
                     *         "restriction": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Entitlements"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListInvitations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "status": "invited",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "sentAt": "2026-11-24T06:42:00.000Z",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Invitation"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorInviteMember: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example",
                 *       "role": "ORGANIZATION_OWNER"
                 *     }
                 */
                "application/json": {
                    email: string;
                    /** @default ORGANIZATION_MEMBER */
                    role?: components["schemas"]["OrganizationRole"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "invited",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "sentAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["already_a_member.conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRevokeInvitation: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            410: components["responses"]["invitation_accepted.invitation_revoked"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorResendInvitation: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                inviteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "invited",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "sentAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            410: components["responses"]["invitation_accepted.invitation_revoked"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorInviteMembers: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invites": [
                 *         {
                 *           "email": "ana@acme.example",
                 *           "role": "ORGANIZATION_OWNER"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    invites: {
                        email: string;
                        /** @default ORGANIZATION_MEMBER */
                        role?: components["schemas"]["OrganizationRole"];
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "results": [
                     *         {
                     *           "email": "ana@acme.example",
                     *           "invitation": {
                     *             "id": "inv_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "email": "ana@acme.example",
                     *             "role": "ORGANIZATION_OWNER",
                     *             "status": "invited",
                     *             "createdAt": "2026-11-24T06:42:00.000Z",
                     *             "sentAt": "2026-11-24T06:42:00.000Z",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z"
                     *           },
                     *           "problem": {
                     *             "code": "text",
                     *             "message": "text"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        results: {
                            email: string;
                            invitation: components["schemas"]["Invitation"] | null;
                            problem: {
                                code: string;
                                message: string;
                            } | null;
                        }[];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListRemovedPeople: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "removedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["RemovedPerson"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListMembers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before, in the same order. */
                cursor?: string;
                /** @description Any part of a name or address. */
                q?: string;
                role?: components["schemas"]["OrganizationRole"];
                status?: "active" | "deactivated";
                /** @description Only active members who were not seen for 90 days. */
                dormant?: "true";
                sort?: "-createdAt" | "createdAt" | "name";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "status": "active",
                     *           "lastMethod": "password",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastSeenAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Member"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "active",
                     *       "lastMethod": "password",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastSeenAt": "2026-11-24T06:42:00.000Z",
                     *       "grants": [
                     *         {
                     *           "role": "ORGANIZATION_OWNER",
                     *           "source": "founder",
                     *           "sourceId": "text",
                     *           "connection": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberDetail"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRemoveMember: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_owner.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorLiftMemberBlock: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorChangeMemberRole: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "ORGANIZATION_OWNER"
                 *     }
                 */
                "application/json": {
                    role: components["schemas"]["OrganizationRole"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "name": "Acme",
                     *       "email": "ana@acme.example",
                     *       "role": "ORGANIZATION_OWNER",
                     *       "status": "active",
                     *       "lastMethod": "password",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "lastSeenAt": "2026-11-24T06:42:00.000Z",
                     *       "grants": [
                     *         {
                     *           "role": "ORGANIZATION_OWNER",
                     *           "source": "founder",
                     *           "sourceId": "text",
                     *           "connection": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberDetail"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["last_owner.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListMemberIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "idn_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "connection": "text",
                     *           "subject": "text",
                     *           "email": "ana@acme.example",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["MemberIdentity"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReleaseMemberIdentity: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                userId: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListDomains: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example",
                     *           "status": "unverified",
                     *           "verifiedBy": "dns",
                     *           "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "record": {
                     *             "type": "TXT",
                     *             "name": "Acme",
                     *             "value": "text"
                     *           },
                     *           "lastCheck": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "answer": {
                     *               "kind": "records",
                     *               "values": [
                     *                 "text"
                     *               ]
                     *             },
                     *             "found": false,
                     *             "mistake": "quoted"
                     *           },
                     *           "missedChecks": 1,
                     *           "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ManagedDomain"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorAddDomain: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "domain": "acme.example"
                 *     }
                 */
                "application/json": {
                    domain: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["domain_invalid.domain_public_provider.invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadDomain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRemoveDomain: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorMapDomain: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *     }
                 */
                "application/json": {
                    connectionId: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorVerifyDomain: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "domain": "acme.example",
                     *       "status": "unverified",
                     *       "verifiedBy": "dns",
                     *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "record": {
                     *         "type": "TXT",
                     *         "name": "Acme",
                     *         "value": "text"
                     *       },
                     *       "lastCheck": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "answer": {
                     *           "kind": "records",
                     *           "values": [
                     *             "text"
                     *           ]
                     *         },
                     *         "found": false,
                     *         "mistake": "quoted"
                     *       },
                     *       "missedChecks": 1,
                     *       "verifiedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ManagedDomain"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.domain_claimed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListConnections: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "type": "saml",
                     *           "preset": "okta",
                     *           "name": "Acme",
                     *           "state": "draft",
                     *           "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *           "domains": [
                     *             {
                     *               "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *               "domain": "acme.example"
                     *             }
                     *           ],
                     *           "saml": {
                     *             "idpEntityId": "text",
                     *             "ssoUrl": "text",
                     *             "ssoBinding": "redirect",
                     *             "sloUrl": "text",
                     *             "sloBinding": "redirect",
                     *             "sloByHand": false,
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text",
                     *                 "believedUntil": "2026-11-24T06:42:00.000Z"
                     *               }
                     *             ],
                     *             "allowIdpInitiated": false,
                     *             "attributes": {
                     *               "email": "ana@acme.example",
                     *               "firstName": "text",
                     *               "lastName": "text",
                     *               "name": "Acme"
                     *             },
                     *             "metadata": {
                     *               "url": "text",
                     *               "readAt": "2026-11-24T06:42:00.000Z",
                     *               "nextAt": "2026-11-24T06:42:00.000Z",
                     *               "failingSince": "2026-11-24T06:42:00.000Z",
                     *               "failure": "text",
                     *               "sloUrl": "text"
                     *             },
                     *             "serviceProvider": {
                     *               "entityId": "text",
                     *               "acsUrl": "text",
                     *               "sloUrl": "text",
                     *               "metadataUrl": "text"
                     *             }
                     *           },
                     *           "oidc": {
                     *             "issuer": "text",
                     *             "clientId": "text",
                     *             "hasClientSecret": false,
                     *             "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *             "clientAuthentication": "client_secret",
                     *             "scopes": [
                     *               "text"
                     *             ],
                     *             "redirectUri": "text",
                     *             "backchannelLogoutUri": "text",
                     *             "postLogoutRedirectUri": "text",
                     *             "jwksUri": "text"
                     *           },
                     *           "endsAt": "2026-11-24T06:42:00.000Z",
                     *           "pendingMetadata": {
                     *             "digest": "text",
                     *             "since": "2026-11-24T06:42:00.000Z",
                     *             "reason": "not_verified",
                     *             "idpEntityId": "text",
                     *             "ssoUrl": "text",
                     *             "ssoBinding": "redirect",
                     *             "sloUrl": "text",
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text"
                     *               }
                     *             ]
                     *           },
                     *           "lastTest": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "succeeded": false,
                     *             "current": false,
                     *             "byYou": false,
                     *             "subject": "text",
                     *             "email": "ana@acme.example",
                     *             "name": "Acme",
                     *             "claims": {},
                     *             "outcome": "text",
                     *             "reason": "Asked for by the Owner on the telephone.",
                     *             "evidence": {
                     *               "expected": "text",
                     *               "received": "text",
                     *               "hint": "text"
                     *             },
                     *             "groupRules": {
                     *               "matched": [
                     *                 {
                     *                   "attribute": "text",
                     *                   "value": "text",
                     *                   "target": {
                     *                     "kind": "organization_role",
                     *                     "role": "ORGANIZATION_OWNER"
                     *                   }
                     *                 }
                     *               ],
                     *               "absent": [
                     *                 {
                     *                   "attribute": "text",
                     *                   "why": "not_sent"
                     *                 }
                     *               ],
                     *               "role": "ORGANIZATION_OWNER"
                     *             }
                     *           },
                     *           "asWhenActive": false,
                     *           "version": 1,
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "activatedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["Connection"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorCreateConnection: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "saml",
                 *       "preset": "okta",
                 *       "name": "Acme",
                 *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                 *       "domainIds": [
                 *         "dom_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       ],
                 *       "saml": {
                 *         "metadataUrl": "https://id.acme.example/",
                 *         "idpEntityId": "text",
                 *         "ssoUrl": "https://id.acme.example/",
                 *         "ssoBinding": "redirect",
                 *         "sloUrl": "https://id.acme.example/",
                 *         "sloBinding": "redirect",
                 *         "certificates": [
                 *           "text"
                 *         ],
                 *         "allowIdpInitiated": false,
                 *         "attributes": {
                 *           "email": "ana@acme.example",
                 *           "firstName": "text",
                 *           "lastName": "text",
                 *           "name": "Acme"
                 *         }
                 *       },
                 *       "oidc": {
                 *         "issuer": "https://id.acme.example/",
                 *         "clientId": "text",
                 *         "clientSecret": "text",
                 *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                 *         "clientAuthentication": "client_secret",
                 *         "scopes": [
                 *           "openid"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    type: "saml" | "oidc";
                    /**
                     * @default custom
                     * @enum {string}
                     */
                    preset?: "okta" | "entra" | "onelogin" | "ping" | "google_workspace" | "adfs" | "custom";
                    name: string;
                    /** @default ORGANIZATION_MEMBER */
                    automaticMembership?: components["schemas"]["AutomaticMembership"];
                    /** @default [] */
                    domainIds?: string[];
                    saml?: components["schemas"]["SamlConfiguration"];
                    oidc?: components["schemas"]["OidcConfiguration"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.oidc_issuer_mismatch.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorDeleteConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The impact, with `dryRun=true` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "counts": {
                     *         "keepsAccess": 1,
                     *         "gainsAccess": 1,
                     *         "mustAddSecondFactor": 1,
                     *         "mustChangeMethod": 1,
                     *         "losesAccess": 1,
                     *         "hasNoAccess": 1
                     *       },
                     *       "pendingInvitations": 1,
                     *       "owners": {
                     *         "total": 1,
                     *         "canGetIn": 1
                     *       },
                     *       "untested": false,
                     *       "roles": {
                     *         "changed": 1,
                     *         "open": 1,
                     *         "more": false
                     *       },
                     *       "refusal": {
                     *         "code": "last_owner",
                     *         "detail": "text",
                     *         "reasons": [
                     *           "text"
                     *         ]
                     *       },
                     *       "data": [
                     *         {
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "email": "ana@acme.example",
                     *           "role": "ORGANIZATION_OWNER",
                     *           "impact": "keeps_access",
                     *           "waysAfter": [
                     *             "password"
                     *           ],
                     *           "roleAfter": "ORGANIZATION_OWNER",
                     *           "roleOpen": false
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationImpact"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorUpdateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme",
                 *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                 *       "saml": {
                 *         "metadataUrl": "https://id.acme.example/",
                 *         "idpEntityId": "text",
                 *         "ssoUrl": "https://id.acme.example/",
                 *         "ssoBinding": "redirect",
                 *         "sloUrl": "https://id.acme.example/",
                 *         "sloBinding": "redirect",
                 *         "certificates": [
                 *           "text"
                 *         ],
                 *         "allowIdpInitiated": false,
                 *         "attributes": {
                 *           "email": "ana@acme.example",
                 *           "firstName": "text",
                 *           "lastName": "text",
                 *           "name": "Acme"
                 *         }
                 *       },
                 *       "oidc": {
                 *         "issuer": "https://id.acme.example/",
                 *         "clientId": "text",
                 *         "clientSecret": "text",
                 *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                 *         "clientAuthentication": "client_secret",
                 *         "scopes": [
                 *           "openid"
                 *         ]
                 *       }
                 *     }
                 */
                "application/json": {
                    name?: string;
                    automaticMembership?: components["schemas"]["AutomaticMembership"];
                    saml?: components["schemas"]["SamlConfiguration"];
                    oidc?: components["schemas"]["OidcConfiguration"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.oidc_issuer_mismatch.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_certificate_invalid.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorActivateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_has_no_domain.connection_incomplete.connection_not_tested.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorDeactivateConnection: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorTestConnection: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.oidc_issuer_mismatch"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_incomplete"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable.oidc_discovery_failed"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadGroupRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "attribute": "text",
                     *           "value": "text",
                     *           "target": {
                     *             "kind": "organization_role",
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GroupRules"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReplaceGroupRules: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rules": [
                 *         {
                 *           "attribute": "text",
                 *           "value": "text",
                 *           "target": {
                 *             "kind": "organization_role",
                 *             "role": "ORGANIZATION_OWNER"
                 *           }
                 *         }
                 *       ],
                 *       "confirmOwner": false
                 *     }
                 */
                "application/json": {
                    /** @description Each attribute and value once. */
                    rules: components["schemas"]["GroupRule"][];
                    /**
                     * @description Says that whoever has the value becomes an Owner: asked for with each new rule that gives that role.
                     * @default false
                     */
                    confirmOwner?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "rules": [
                     *         {
                     *           "attribute": "text",
                     *           "value": "text",
                     *           "target": {
                     *             "kind": "organization_role",
                     *             "role": "ORGANIZATION_OWNER"
                     *           }
                     *         }
                     *       ],
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["GroupRules"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListConnectionKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "state": "next",
                     *           "certificate": "text",
                     *           "fingerprintSha256": "text",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "goesAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ConnectionKey"][];
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorAddConnectionKey: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "state": "next",
                     *       "certificate": "text",
                     *       "fingerprintSha256": "text",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "goesAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionKey"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorActivateConnectionKey: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "state": "next",
                     *       "certificate": "text",
                     *       "fingerprintSha256": "text",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "goesAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConnectionKey"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorAcceptPendingMetadata: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digest": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Of the change that was looked at: `pendingMetadata.digest`. */
                    digest: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorDeclinePendingMetadata: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "digest": "text"
                 *     }
                 */
                "application/json": {
                    /** @description Of the change that was looked at: `pendingMetadata.digest`. */
                    digest: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRefreshConnectionMetadata: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request.outbound_address_refused.saml_metadata_invalid"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            502: components["responses"]["idp_unreachable"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorTakeOver: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *     }
                 */
                "application/json": {
                    /** @description The active connection that ends. */
                    from: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "type": "saml",
                     *       "preset": "okta",
                     *       "name": "Acme",
                     *       "state": "draft",
                     *       "automaticMembership": "ORGANIZATION_BILLING_ADMIN",
                     *       "domains": [
                     *         {
                     *           "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "domain": "acme.example"
                     *         }
                     *       ],
                     *       "saml": {
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "sloBinding": "redirect",
                     *         "sloByHand": false,
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text",
                     *             "believedUntil": "2026-11-24T06:42:00.000Z"
                     *           }
                     *         ],
                     *         "allowIdpInitiated": false,
                     *         "attributes": {
                     *           "email": "ana@acme.example",
                     *           "firstName": "text",
                     *           "lastName": "text",
                     *           "name": "Acme"
                     *         },
                     *         "metadata": {
                     *           "url": "text",
                     *           "readAt": "2026-11-24T06:42:00.000Z",
                     *           "nextAt": "2026-11-24T06:42:00.000Z",
                     *           "failingSince": "2026-11-24T06:42:00.000Z",
                     *           "failure": "text",
                     *           "sloUrl": "text"
                     *         },
                     *         "serviceProvider": {
                     *           "entityId": "text",
                     *           "acsUrl": "text",
                     *           "sloUrl": "text",
                     *           "metadataUrl": "text"
                     *         }
                     *       },
                     *       "oidc": {
                     *         "issuer": "text",
                     *         "clientId": "text",
                     *         "hasClientSecret": false,
                     *         "clientSecretExpiresAt": "2026-11-24T06:42:00.000Z",
                     *         "clientAuthentication": "client_secret",
                     *         "scopes": [
                     *           "text"
                     *         ],
                     *         "redirectUri": "text",
                     *         "backchannelLogoutUri": "text",
                     *         "postLogoutRedirectUri": "text",
                     *         "jwksUri": "text"
                     *       },
                     *       "endsAt": "2026-11-24T06:42:00.000Z",
                     *       "pendingMetadata": {
                     *         "digest": "text",
                     *         "since": "2026-11-24T06:42:00.000Z",
                     *         "reason": "not_verified",
                     *         "idpEntityId": "text",
                     *         "ssoUrl": "text",
                     *         "ssoBinding": "redirect",
                     *         "sloUrl": "text",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastTest": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "succeeded": false,
                     *         "current": false,
                     *         "byYou": false,
                     *         "subject": "text",
                     *         "email": "ana@acme.example",
                     *         "name": "Acme",
                     *         "claims": {},
                     *         "outcome": "text",
                     *         "reason": "Asked for by the Owner on the telephone.",
                     *         "evidence": {
                     *           "expected": "text",
                     *           "received": "text",
                     *           "hint": "text"
                     *         },
                     *         "groupRules": {
                     *           "matched": [
                     *             {
                     *               "attribute": "text",
                     *               "value": "text",
                     *               "target": {
                     *                 "kind": "organization_role",
                     *                 "role": "ORGANIZATION_OWNER"
                     *               }
                     *             }
                     *           ],
                     *           "absent": [
                     *             {
                     *               "attribute": "text",
                     *               "why": "not_sent"
                     *             }
                     *           ],
                     *           "role": "ORGANIZATION_OWNER"
                     *         }
                     *       },
                     *       "asWhenActive": false,
                     *       "version": 1,
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "activatedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Connection"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.connection_inactive.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.connection_has_no_domain.connection_incomplete.connection_not_tested.would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListSetupLinks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "task": "domain",
                     *           "domain": {
                     *             "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "domain": "acme.example"
                     *           },
                     *           "connection": {
                     *             "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *             "name": "Acme"
                     *           },
                     *           "recipient": "ana@acme.example",
                     *           "state": "open",
                     *           "submitted": {
                     *             "at": "2026-11-24T06:42:00.000Z",
                     *             "certificates": [
                     *               {
                     *                 "fingerprintSha256": "text",
                     *                 "expiresAt": "2026-11-24T06:42:00.000Z",
                     *                 "pem": "text"
                     *               }
                     *             ]
                     *           },
                     *           "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "expiresAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SetupLink"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorCreateSetupLink: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "for": {
                 *         "task": "domain",
                 *         "domainId": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       },
                 *       "recipient": "ana@acme.example",
                 *       "expiresInDays": 7
                 *     }
                 */
                "application/json": {
                    for: {
                        /** @constant */
                        task: "domain";
                        domainId: string;
                    } | {
                        /** @constant */
                        task: "connection";
                        connectionId: string;
                    } | {
                        /** @constant */
                        task: "certificate";
                        connectionId: string;
                    };
                    recipient?: string;
                    /** @default 7 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "task": "domain",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "recipient": "ana@acme.example",
                     *       "state": "open",
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z",
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": components["schemas"]["NewSetupLink"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRevokeSetupLink: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
                setupLinkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorAcceptSetupLink: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                setupLinkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fingerprintsSha256": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": {
                    fingerprintsSha256: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "stl_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "task": "domain",
                     *       "domain": {
                     *         "id": "dom_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "domain": "acme.example"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "recipient": "ana@acme.example",
                     *       "state": "open",
                     *       "submitted": {
                     *         "at": "2026-11-24T06:42:00.000Z",
                     *         "certificates": [
                     *           {
                     *             "fingerprintSha256": "text",
                     *             "expiresAt": "2026-11-24T06:42:00.000Z",
                     *             "pem": "text"
                     *           }
                     *         ]
                     *       },
                     *       "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "expiresAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SetupLink"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadAuthentication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "instanceMethods": [
                     *         "password"
                     *       ],
                     *       "requireSecondFactor": false,
                     *       "restriction": "available",
                     *       "bypassOwnersOnly": false,
                     *       "sessionMaxHours": 1,
                     *       "bypassLink": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *         "rehearsedAt": "2026-11-24T06:42:00.000Z",
                     *         "drillEndsAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "owners": {
                     *         "total": 1,
                     *         "withPassword": 1,
                     *         "withSecondFactor": 1
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationSettings"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorChangeAuthentication: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: nothing changes, and the answer says, member by member, who keeps access. */
                dryRun?: "true" | "false";
                /** @description In a preview: only those for whom something changes. */
                affected?: "true";
                /** @description Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed. */
                confirmWithin?: number;
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime. */
                "If-Match"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "allowedMethods": [
                 *         "password"
                 *       ],
                 *       "bypassOwnersOnly": false,
                 *       "requireSecondFactor": false,
                 *       "sessionMaxHours": 1
                 *     }
                 */
                "application/json": {
                    allowedMethods?: components["schemas"]["Method"][] | null;
                    bypassOwnersOnly?: boolean;
                    requireSecondFactor?: boolean;
                    /** @description How long a sign-in counts in the organization. null: as long as the instance keeps a session. */
                    sessionMaxHours?: number | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "allowedMethods": [
                     *         "password"
                     *       ],
                     *       "instanceMethods": [
                     *         "password"
                     *       ],
                     *       "requireSecondFactor": false,
                     *       "restriction": "available",
                     *       "bypassOwnersOnly": false,
                     *       "sessionMaxHours": 1,
                     *       "bypassLink": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z",
                     *         "lastUsedAt": "2026-11-24T06:42:00.000Z",
                     *         "rehearsedAt": "2026-11-24T06:42:00.000Z",
                     *         "drillEndsAt": "2026-11-24T06:42:00.000Z"
                     *       },
                     *       "owners": {
                     *         "total": 1,
                     *         "withPassword": 1,
                     *         "withSecondFactor": 1
                     *       },
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuthenticationSettings"] | components["schemas"]["AuthenticationImpact"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.plan_limit.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict.would_lock_out_owners"];
            412: components["responses"]["precondition_failed"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadProvisionalChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": {
                     *         "kind": "authentication",
                     *         "target": {
                     *           "id": "text",
                     *           "name": "Acme"
                     *         },
                     *         "madeBy": "text",
                     *         "madeAt": "2026-11-24T06:42:00.000Z",
                     *         "revertsAt": "2026-11-24T06:42:00.000Z",
                     *         "through": {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme"
                     *         },
                     *         "isProven": false
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @description null: there is none. */
                        data: components["schemas"]["ProvisionalChange"] | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorUndoProvisionalChange: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["would_lock_out_owners"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadAccessCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "kind": "certificate_ends",
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "severity": "urgent",
                     *           "concerns": {
                     *             "kind": "connection",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "link": "https://id.acme.example/"
                     *         }
                     *       ],
                     *       "feed": {
                     *         "createdAt": "2026-11-24T06:42:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AccessCalendarEntry"][];
                        /** @description Whether a secret address of it exists. */
                        feed: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC.
                             */
                            createdAt: string;
                        } | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorCreateCalendarFeed: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://id.acme.example/"
                     *     }
                     */
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorRevokeCalendarFeed: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListAuditEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                name?: "organization.created" | "organization.renamed" | "organization.plan_changed" | "organization.deleted" | "member.invited" | "member.provisioned" | "member.role_changed" | "member.role_kept" | "member.removed" | "member.left" | "member.block_lifted" | "invitation.resent" | "invitation.revoked" | "invitation.accepted" | "domain.added" | "domain.verified" | "domain.check_failed" | "domain.lapsed" | "domain.mapped" | "domain.removed" | "connection.created" | "connection.updated" | "connection.group_rules_changed" | "connection.tested" | "connection.activated" | "connection.deactivated" | "connection.took_over" | "connection.deleted" | "connection.ending" | "setup_link.created" | "setup_link.used" | "setup_link.submitted" | "setup_link.accepted" | "setup_link.revoked" | "connection.metadata_changed" | "connection.metadata_held" | "connection.metadata_declined" | "connection.metadata_failing" | "connection_key.added" | "connection_key.activated" | "authentication.changed" | "authentication.reverted" | "provisional_change.started" | "provisional_change.confirmed" | "provisional_change.kept" | "bypass_link.created" | "bypass_link.copied" | "bypass_link.regenerated" | "bypass_link.deleted" | "bypass_link.used" | "bypass_link.drill_started" | "bypass_link.drill_ended" | "bypass_link.rehearsed" | "calendar_feed.created" | "calendar_feed.revoked" | "sign_in.succeeded" | "sign_in.denied" | "sign_in.drilled" | "sign_in.response_read" | "session.revoked" | "session.ended_by_provider" | "user.created" | "user.password_changed" | "user.identity_linked" | "user.identity_unlinked" | "user.identity_released" | "user.email_changed" | "user.sign_in_limits_lifted" | "second_factor.added" | "second_factor.removed" | "recovery_codes.regenerated" | "recovery_code.used" | "change_request.created" | "change_request.approved" | "change_request.declined" | "operator.created" | "operator.removed" | "operator.acting_started" | "operator.acting_stopped" | "audit.exported";
                actorId?: string;
                /** @description RFC 3339, UTC. */
                from?: string;
                /** @description RFC 3339, UTC. */
                to?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "name": "organization.created",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "actor": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "target": {
                     *             "kind": "text",
                     *             "id": "text",
                     *             "name": "Acme"
                     *           },
                     *           "changes": {},
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "ip": "198.51.100.7",
                     *           "reference": "7K4Q-92MX",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["AuditEvent"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorExportAuditEvents: {
        parameters: {
            query?: {
                /** @description RFC 3339, UTC. */
                from?: string;
                /** @description RFC 3339, UTC. */
                to?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One JSON document a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "text",
                     *       "name": "organization.created",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "actor": {
                     *         "kind": "text",
                     *         "id": "text",
                     *         "name": "Acme"
                     *       },
                     *       "target": {
                     *         "kind": "text",
                     *         "id": "text",
                     *         "name": "Acme"
                     *       },
                     *       "changes": {},
                     *       "reason": "Asked for by the Owner on the telephone.",
                     *       "ip": "198.51.100.7",
                     *       "reference": "7K4Q-92MX",
                     *       "createdAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["AuditEvent"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.plan_limit"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListSignIns: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                reference?: string;
                outcome?: "succeeded" | "denied" | "proof_required";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "text",
                     *           "reference": "7K4Q-92MX",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "userId": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "email": "ana@acme.example",
                     *           "method": "text",
                     *           "connectionId": "text",
                     *           "outcome": "succeeded",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "steps": [
                     *             {
                     *               "rule": "text",
                     *               "outcome": "text",
                     *               "found": "text"
                     *             }
                     *           ],
                     *           "evidence": {
                     *             "expected": "text",
                     *             "received": "text",
                     *             "hint": "text"
                     *           },
                     *           "bypass": false,
                     *           "drill": false,
                     *           "ip": "198.51.100.7",
                     *           "userAgent": "Mozilla/5.0",
                     *           "createdAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["SignIn"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadSentResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
                signInId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "saml",
                     *       "text": "text",
                     *       "keptUntil": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SentResponse"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden.proof_required"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorSimulateSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@acme.example",
                 *       "method": "password",
                 *       "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                 *       "subject": "text",
                 *       "claims": {}
                 *     }
                 */
                "application/json": {
                    email: string;
                    method: components["schemas"]["Method"];
                    connectionId?: string;
                    /** @description The identifier the provider would send; left out: the one linked already, or else a new one. */
                    subject?: string;
                    /**
                     * @description What the provider would send besides, such as `groups`.
                     * @default {}
                     */
                    claims?: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "email": "ana@acme.example",
                     *       "route": {
                     *         "kind": "connection",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "connection": {
                     *         "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *         "name": "Acme"
                     *       },
                     *       "outcome": "let_in",
                     *       "proof": "mailbox",
                     *       "reason": "Asked for by the Owner on the telephone.",
                     *       "account": "existing",
                     *       "joins": {
                     *         "via": "jit",
                     *         "role": "ORGANIZATION_OWNER"
                     *       },
                     *       "role": "ORGANIZATION_OWNER",
                     *       "groupRules": {
                     *         "matched": [
                     *           {
                     *             "attribute": "text",
                     *             "value": "text",
                     *             "target": {
                     *               "kind": "organization_role",
                     *               "role": "ORGANIZATION_OWNER"
                     *             }
                     *           }
                     *         ],
                     *         "absent": [
                     *           {
                     *             "attribute": "text",
                     *             "why": "not_sent"
                     *           }
                     *         ],
                     *         "role": "ORGANIZATION_OWNER"
                     *       },
                     *       "entry": {
                     *         "kind": "enter",
                     *         "methods": [
                     *           "password"
                     *         ],
                     *         "reason": "Asked for by the Owner on the telephone."
                     *       },
                     *       "steps": [
                     *         {
                     *           "rule": "text",
                     *           "outcome": "text",
                     *           "found": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["connection_inactive.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorReadInsights: {
        parameters: {
            query?: {
                days?: "7" | "30" | "90";
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "days": 1,
                     *       "until": "openid",
                     *       "signIns": [
                     *         {
                     *           "day": "openid",
                     *           "method": "password",
                     *           "succeeded": 1,
                     *           "denied": 1
                     *         }
                     *       ],
                     *       "failures": [
                     *         {
                     *           "day": "openid",
                     *           "reason": "Asked for by the Owner on the telephone.",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "changes": [
                     *         {
                     *           "at": "2026-11-24T06:42:00.000Z",
                     *           "name": "authentication.changed",
                     *           "eventId": "text",
                     *           "actor": "text"
                     *         }
                     *       ],
                     *       "joins": [
                     *         {
                     *           "source": "founder",
                     *           "count": 1
                     *         }
                     *       ],
                     *       "members": {
                     *         "total": 1,
                     *         "dormant": 1,
                     *         "bySso": 1
                     *       },
                     *       "connections": [
                     *         {
                     *           "id": "con_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "name": "Acme",
                     *           "lastSucceededAt": "2026-11-24T06:42:00.000Z",
                     *           "lastFailedAt": "2026-11-24T06:42:00.000Z",
                     *           "failures": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Insights"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorListChangeRequests: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "kind": "domain",
                     *           "change": {
                     *             "kind": "domain",
                     *             "domain": "acme.example",
                     *             "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *           },
                     *           "note": "We move to single sign-on on Monday.",
                     *           "status": "requested",
                     *           "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *           "decidedBy": "text",
                     *           "decisionReason": "text",
                     *           "createdAt": "2026-11-24T06:42:00.000Z",
                     *           "decidedAt": "2026-11-24T06:42:00.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": "text"
                     *     }
                     */
                    "application/json": {
                        data: components["schemas"]["ChangeRequest"][];
                        /** @description null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
    operatorCreateChangeRequest: {
        parameters: {
            query?: {
                /** @description Goes past the safety of the Owners, in writing: the reason stands in the audit log of the organization. */
                overrideReason?: string;
            };
            header?: {
                /** @description Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "change": {
                 *         "kind": "domain",
                 *         "domain": "acme.example",
                 *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                 *       },
                 *       "note": "We move to single sign-on on Monday."
                 *     }
                 */
                "application/json": {
                    change: components["schemas"]["RequestedChange"];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "chr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "organizationId": "org_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "kind": "domain",
                     *       "change": {
                     *         "kind": "domain",
                     *         "domain": "acme.example",
                     *         "connectionId": "con_01jd5w8k2n9q4r7t0v3x6y1z5b"
                     *       },
                     *       "note": "We move to single sign-on on Monday.",
                     *       "status": "requested",
                     *       "requestedBy": "usr_01jd5w8k2n9q4r7t0v3x6y1z5b",
                     *       "decidedBy": "text",
                     *       "decisionReason": "text",
                     *       "createdAt": "2026-11-24T06:42:00.000Z",
                     *       "decidedAt": "2026-11-24T06:42:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            400: components["responses"]["malformed_request"];
            401: components["responses"]["unauthenticated"];
            403: components["responses"]["acting_required.cross_origin_request.forbidden"];
            404: components["responses"]["not_found"];
            409: components["responses"]["conflict"];
            413: components["responses"]["payload_too_large"];
            422: components["responses"]["domain_invalid.domain_public_provider.invalid_request"];
            429: components["responses"]["rate_limited"];
            500: components["responses"]["internal"];
            503: components["responses"]["unavailable"];
        };
    };
}
