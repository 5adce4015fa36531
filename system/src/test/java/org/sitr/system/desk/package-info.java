/// What a system test sits at: the running Sitr's coordinates, a browser per account, plain HTTP,
/// SQL, the report.
///
/// **Rules.** A [Desk] is one account in one language in one browser context. It fails its test
/// when a page breaks the content security policy, throws in a script or asks another host;
/// [Desk#look] adds axe, sideways scrolling and a picture. Nothing here knows a class of Sitr:
/// addresses, field names, roles and texts of the message bundles only.
@org.jspecify.annotations.NullMarked
package org.sitr.system.desk;
