namespace Integrations.Remote;

/// <summary>The settings of all integrations with their credentials, encrypted by the deployment's key ring: as they travel, and as services keep them.</summary>
/// <param name="ETag">Which settings; changes with every change.</param>
/// <param name="Content">What <see cref="SettingsSeal"/> opens.</param>
public sealed record SealedSettings(string ETag, byte[] Content);
